package org.essaim.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The rules inside a module: which room may use which, what each room may not touch, how things are called.
final class Rooms {
    private static final Pattern SHAPELESS = Pattern.compile(".*(Utils?|Helper|Impl|Manager|Dto|DTO|Entity)");

    private static final Pattern FILE = Pattern.compile("\\((\\w+\\.java)");

    private Rooms() {}

    private static final DescribedPredicate<JavaMethodCall> READS_THE_CLOCK =
            DescribedPredicate.describe("reads the clock", call -> {
                var owner = call.getTargetOwner().getName();
                var name = call.getName();
                var system = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
                var clock = owner.equals("java.time.Clock") && name.startsWith("system");
                var now = owner.startsWith("java.time.")
                        && name.equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class));
                return system || clock || now;
            });

    private static final DescribedPredicate<JavaClass> SQL = DescribedPredicate.describe(
            "SQL",
            type -> type.getPackageName().startsWith("org.springframework.jdbc.core")
                    || type.getPackageName().equals("java.sql")
                    || type.getPackageName().equals("javax.sql"));

    private static final DescribedPredicate<JavaClass> STORE = DescribedPredicate.describe(
            "a store", type -> type.getName().replaceAll("\\$.*", "").endsWith("Store"));

    private static final DescribedPredicate<JavaClass> FRONT_DOOR = DescribedPredicate.describe(
            "a front door",
            type -> type.getPackageName().matches("org\\.\\w+\\.\\w+")
                    && !type.getSimpleName().equals("package-info"));

    static final Map<String, ArchRule> RULES = new LinkedHashMap<>();

    static {
        RULES.put("usecases do not know web", rule("..usecases..", "..web.."));
        RULES.put("domain does not know usecases", rule("..domain..", "..usecases.."));
        RULES.put("domain does not know web", rule("..domain..", "..web.."));
        RULES.put(
                "a front door does not know its rooms",
                noClasses()
                        .that(FRONT_DOOR)
                        .should()
                        .dependOnClassesThat(isInTheHouse("..domain..")
                                .or(isInTheHouse("..usecases.."))
                                .or(isInTheHouse("..web.."))));
        RULES.put(
                "domain knows no framework",
                noClasses()
                        .that()
                        .resideInAPackage("..domain..")
                        .and()
                        .doNotHaveSimpleName("package-info")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..", "javax.sql.."));
        RULES.put(
                "time comes from the Clock bean",
                noClasses()
                        .that()
                        .resideInAnyPackage("..domain..", "..usecases..", "..web..")
                        .and()
                        .haveNameNotMatching(".*SiteConfiguration.*")
                        .should()
                        .callMethodWhere(READS_THE_CLOCK));
        RULES.put(
                "only search knows Lucene",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.essaim.search..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.lucene.."));
        RULES.put(
                "SQL stands in stores",
                noClasses()
                        .that(DescribedPredicate.not(STORE)
                                .and(DescribedPredicate.not(resideInAPackage("org.essaim.database.."))))
                        .should()
                        .dependOnClassesThat(SQL));
        RULES.put(
                "stores and controllers are nobody else's",
                noClasses()
                        .that()
                        .haveNameMatching(".*\\.(usecases|web)\\.\\w+(Store|Pages|Api)")
                        .should()
                        .bePublic());
        RULES.put(
                "names say what a thing is",
                classes()
                        .should(com.tngtech.archunit.lang.conditions.ArchConditions.have(DescribedPredicate.describe(
                                "a name of its own",
                                type -> !SHAPELESS.matcher(type.getSimpleName()).matches()))));
    }

    private static ArchRule rule(String from, String to) {
        return noClasses().that().resideInAPackage(from).should().dependOnClassesThat(isInTheHouse(to));
    }

    private static DescribedPredicate<JavaClass> isInTheHouse(String packages) {
        return resideInAPackage(packages)
                .and(DescribedPredicate.describe(
                        "of the house", type -> type.getPackageName().matches("org\\.(essaim|broken)\\..*")));
    }

    /// The names of the rules that these classes break, each with the classes that do.
    static List<String> broken(JavaClasses classes) {
        return RULES.entrySet().stream()
                .flatMap(entry -> {
                    var found = entry.getValue()
                            .allowEmptyShould(true)
                            .evaluate(classes)
                            .getFailureReport()
                            .getDetails();
                    return found.isEmpty()
                            ? java.util.stream.Stream.empty()
                            : java.util.stream.Stream.of(entry.getKey() + ": " + places(found));
                })
                .toList();
    }

    /// The files where it was found, once each.
    private static Set<String> places(List<String> details) {
        var places = new TreeSet<String>();
        for (var detail : details) {
            var file = FILE.matcher(detail);
            places.add(file.find() ? file.group(1) : detail);
        }
        return places;
    }
}
