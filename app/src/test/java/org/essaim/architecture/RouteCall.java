package org.essaim.architecture;

import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/// The harmless call of a route: variables filled with what does not exist, unless a fixture names a value, and every
/// field of its form there but empty.
record RouteCall(String method, String address, SequencedMap<String, String> fields, Kind kind) {
    enum Kind {
        PLAIN,
        FORM,
        FILES,
        JSON
    }

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\*?)([A-Za-z]+)}");

    static RouteCall of(Route route, HandlerMethod handler, Map<String, String> fixtures) {
        var question = route.path().indexOf('?');
        var path = question < 0 ? route.path() : route.path().substring(0, question);
        var address = VARIABLE.matcher(path).replaceAll(found -> value(path, found.group(2), handler, fixtures));
        if ("GET".equals(route.method())) {
            return new RouteCall(
                    "GET",
                    question < 0 ? address : address + route.path().substring(question),
                    new LinkedHashMap<>(),
                    Kind.PLAIN);
        }
        var fields = new LinkedHashMap<String, String>();
        if (question >= 0) {
            for (var asked : route.path().substring(question + 1).split("&", -1)) {
                var equals = asked.indexOf('=');
                fields.put(
                        equals < 0 ? asked : asked.substring(0, equals), equals < 0 ? "" : asked.substring(equals + 1));
            }
        }
        var kind = route.isApi() ? Kind.JSON : Kind.FORM;
        for (var parameter : handler.getMethod().getParameters()) {
            kind = addFields(parameter, fields) ? Kind.FILES : kind;
        }
        return new RouteCall(route.method(), address, fields, kind);
    }

    /// Whether one of the fields is a file.
    private static boolean addFields(Parameter parameter, Map<String, String> fields) {
        var type = parameter.getType();
        var asked = parameter.getAnnotation(RequestParam.class);
        if (MultipartFile.class.isAssignableFrom(type)) {
            return true;
        }
        if (asked != null && !Map.class.isAssignableFrom(type)) {
            var name = asked.value().isEmpty() ? asked.name() : asked.value();
            fields.putIfAbsent(name.isEmpty() ? parameter.getName() : name, "");
        }
        var files = false;
        if (type.isRecord() && type.getPackageName().endsWith(".web")) {
            for (var component : type.getRecordComponents()) {
                files |= MultipartFile.class.isAssignableFrom(component.getType());
                if (component.getType() == String.class) {
                    fields.putIfAbsent(component.getName(), "");
                }
            }
        }
        return files;
    }

    private static String value(String path, String name, HandlerMethod handler, Map<String, String> fixtures) {
        var fixture = fixtures.get(path + "," + name);
        if (fixture != null) {
            return fixture;
        }
        if ("lang".equals(name)) {
            return "en";
        }
        for (var parameter : handler.getMethod().getParameters()) {
            if (parameter.getName().equals(name)) {
                var type = parameter.getType();
                if (type == UUID.class || type.getSimpleName().endsWith("Id")) {
                    return UUID.randomUUID().toString();
                }
                if (type == int.class || type == long.class) {
                    return "1";
                }
            }
        }
        return "id".equals(name) || name.endsWith("Id") ? UUID.randomUUID().toString() : "no-such-thing";
    }

    String encodedFields() {
        var out = new StringBuilder();
        fields.forEach((name, value) -> out.append(out.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return out.toString();
    }

    String asParts(String boundary) {
        var out = new StringBuilder();
        fields.forEach((name, value) -> out.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        return out + "--" + boundary + "--\r\n";
    }
}
