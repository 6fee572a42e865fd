package org.essaim.site.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaimTest
class LanguageOfSentFormPagesTest {
    private static final String LONG = "Ana ".repeat(200).strip();

    @Autowired
    private Visitors visitors;

    @Test
    void anotherLanguageOnARefusedFormKeepsWhatIsTypedAndSavesNothing() {
        var person = visitors.signedIn("reader@network.example");
        person.open("/en/account?saved=true");
        person.submit("form[action$=/account]", Map.of("name", LONG, "language", "fr"));
        assertEquals(422, person.status());

        choose(person, "fr");

        assertEquals(200, person.status());
        assertEquals("/fr/account", person.path());
        assertEquals("fr", person.page().select("html").attr("lang"));
        assertEquals(LONG, person.page().select("input[name=name]").val());
        assertEquals(
                "fr",
                person.page().select("select[name=language] option[selected]").val());
        assertEquals(1, person.page().select("main > .notice").size());

        person.submit("form[action$=/account]", Map.of());
        assertEquals(422, person.status());
        choose(person, "en");
        assertEquals(LONG, person.page().select("input[name=name]").val());
        assertEquals(
                "reader", person.open("/en/account").select("input[name=name]").val());
    }

    @Test
    void whereAFormCanOnlyBeSentTheLanguageLeadsToThePageItStoodOn() {
        var administrator = visitors.signedIn("administrator@network.example", new Grant(Role.ADMINISTRATOR, null));
        administrator.open("/en/desk/administrators");
        administrator.submit("form[action$=/invitations]", Map.of("email", "no address"));
        assertEquals(422, administrator.status());
        assertEquals("/en/desk/administrators/invitations", administrator.path());
        assertEquals(
                "/fr/desk/administrators",
                administrator.page().select("link[hreflang=fr]").attr("href"));

        choose(administrator, "fr");

        assertEquals(200, administrator.status());
        assertEquals(
                "no address",
                administrator
                        .page()
                        .select("form[action=/fr/desk/administrators/invitations] input[name=email]")
                        .val());
    }

    @Test
    void aFormThatIsRefusedTwiceStillKnowsThePageItStoodOn() {
        var administrator = visitors.signedIn("administrator@network.example", new Grant(Role.ADMINISTRATOR, null));
        administrator.open("/en/desk/administrators");
        administrator.submit("form[action$=/invitations]", Map.of("email", "no address"));
        administrator.submit("form[action$=/invitations]", Map.of("email", "no address either"));

        var button = administrator.page().expectFirst(".languages button[lang=fr]");
        assertEquals("/desk/administrators", button.val());
        choose(administrator, "fr");
        choose(administrator, "en");

        assertEquals("en", administrator.page().select("html").attr("lang"));
        assertEquals(
                "no address either",
                administrator
                        .page()
                        .select("form[action=/en/desk/administrators/invitations] input[name=email]")
                        .val());
        assertEquals(1, administrator.page().select("input[name=_stood]").size());
    }

    @Test
    void whatCannotBeShownOnItsPageIsKeptOnAnother() {
        var visitor = visitors.arrive();
        visitor.open("/en/account");
        var token = visitor.page().select("input[name=_csrf]").attr("value");

        visitor.raw(post(visitor, "/fr/account", "_csrf=" + token + "&name=Ana&_show=%2Faccount"));
        var answer = visitor.raw(post(visitor, "/fr/account", "_csrf=" + token + "&name=Ana&_show=%2Faccount"));

        assertEquals(409, answer.statusCode());
        var page = Jsoup.parse(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(
                "Ana",
                page.select("form#again[action=/fr/account] input[name=name]").attr("value"));
    }

    @Test
    void noOtherSiteCanPutWordsIntoAForm() {
        var person = visitors.signedIn("reader@network.example");

        var answer = person.raw(post(person, "/fr/account", "name=Mallory&_show=%2Faccount"));

        assertEquals(403, answer.statusCode());
    }

    @Test
    void everythingTypedFindsItsFieldOrGoesAlongUnseen() {
        var sent = new SentForm(
                "/en/form",
                false,
                List.of(
                        new SentForm.Field("words", "<b> & \"so\""),
                        new SentForm.Field("theme", "food"),
                        new SentForm.Field("theme", "care"),
                        new SentForm.Field("kind", "b"),
                        new SentForm.Field("country", "FR"),
                        new SentForm.Field("version", "3"),
                        new SentForm.Field("row-7", "kept")));

        var page = Jsoup.parse(new TypedAgain(sent).on("""
                <!doctype html><html><body><svg viewBox="0 0 1 1"></svg><form method="post" action="/en/other"></form>
                <form method="post" action="/en/form"><input type="hidden" name="_csrf" value="t">
                <input type="hidden" name="version" value="4"><textarea name="words">old</textarea>
                <input type="checkbox" name="theme" value="food"><input type="checkbox" name="theme" value="work" checked>
                <input type="checkbox" name="theme" value="care"><input type="radio" name="kind" value="a" checked>
                <input type="radio" name="kind" value="b"><select name="country"><option value="">-</option>
                <option value="ES" selected>Spain</option><option value="FR">France</option></select>
                <button name="action" value="save">Save</button></form></body></html>
                """).orElseThrow());

        assertEquals("<b> & \"so\"", page.expectFirst("textarea").wholeText());
        assertEquals(
                List.of("food", "care"), page.select("[type=checkbox][checked]").eachAttr("value"));
        assertEquals(List.of("b"), page.select("[type=radio][checked]").eachAttr("value"));
        assertEquals(List.of("FR"), page.select("option[selected]").eachAttr("value"));
        assertEquals("3", page.select("[name=version]").attr("value"));
        assertEquals("t", page.select("[name=_csrf]").attr("value"));
        assertEquals("kept", page.select("[type=hidden][name=row-7]").attr("value"));
        assertTrue(page.html().contains("viewBox"));
    }

    /// Presses the button of another language as a browser without scripts does.
    private static void choose(Visitor visitor, String language) {
        var button = visitor.page().expectFirst(".languages button[lang=" + language + "]");
        var form = visitor.page().expectFirst("#" + button.attr("form"));
        form.attr("action", button.attr("formaction"));
        visitor.submit("#" + form.id(), Map.of(button.attr("name"), button.attr("value")));
    }

    private static java.net.http.HttpRequest.Builder post(Visitor visitor, String path, String body) {
        return java.net.http.HttpRequest.newBuilder(visitor.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body));
    }
}
