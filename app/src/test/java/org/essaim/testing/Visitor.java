package org.essaim.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A person at a small browser without scripts: cookies, pages, forms. Follows redirects, and remembers the page it is
/// on. Get one from [Visitors].
public final class Visitor {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    /// A file that goes along with a form.
    public record Upload(String name, String type, byte[] content) {}

    private final URI root;
    private final JdbcClient database;
    private final HttpClient client;
    private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private HttpResponse<byte[]> answer;
    private Document page = Document.createShell("about:blank");

    Visitor(URI root, JdbcClient database) {
        this.root = root;
        this.database = database;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(jar)
                .build();
        this.answer = send(HttpRequest.newBuilder(root.resolve("/health/live")).build());
    }

    /// Opens a page of the platform; `path` begins with a slash.
    public Document open(String path) {
        return follow(HttpRequest.newBuilder(address(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .build());
    }

    /// Sends the form found by this selector as it stands on the page, with these fields changed.
    public Document submit(String form, Map<String, String> fields) {
        var multi = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, value) -> multi.put(name, List.of(value)));
        return submitAll(form, multi);
    }

    /// The same where a field has several values, or none at all.
    public Document submitAll(String form, Map<String, List<String>> fields) {
        var element = form(form);
        var pairs = new ArrayList<String>();
        values(element, fields)
                .forEach((name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        var body = String.join("&", pairs);
        if (element.attr("method").equalsIgnoreCase("post")) {
            return follow(HttpRequest.newBuilder(action(element))
                    .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }
        return follow(
                HttpRequest.newBuilder(URI.create(action(element).toString().replaceAll("\\?.*", "") + "?" + body))
                        .build());
    }

    /// Sends a form with files, as `multipart/form-data`.
    public Document submitWithFiles(String form, Map<String, String> fields, Map<String, Upload> files) {
        var element = form(form);
        var multi = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, value) -> multi.put(name, List.of(value)));
        var body = new MultipartBody();
        values(element, multi).forEach((name, values) -> {
            if (!files.containsKey(name)) {
                values.forEach(value -> body.field(name, value));
            }
        });
        files.forEach(body::file);
        return follow(HttpRequest.newBuilder(action(element))
                .header("Content-Type", body.type())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()))
                .build());
    }

    /// Signs in as a person would: asks for a letter, and types the code that it brings.
    public Document signIn(String email) {
        open("/en/sign-in");
        submit("form[action$=/sign-in]", Map.of("email", email));
        return submit("form[action$=/sign-in/code]", Map.of("code", codeFor(email)));
    }

    /// The code in the last letter to this address.
    public String codeFor(String email) {
        var found = CODE.matcher(lastLetter(email).text());
        if (!found.find()) {
            throw new AssertionError("No code in the last letter to " + email);
        }
        return found.group();
    }

    /// A letter as far as tests read it; `link` is a path of the platform, or empty.
    public record ReadLetter(String subject, String text, String link) {}

    public ReadLetter lastLetter(String email) {
        return letters(email).getLast();
    }

    /// Every letter to this address, in the order they were written.
    public List<ReadLetter> letters(String email) {
        return database.sql("""
                        SELECT subject, paragraphs, coalesce(action_address, '') AS link FROM mail.letter
                        WHERE recipient = :email ORDER BY written_at, id
                        """)
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .query((row, _) -> new ReadLetter(
                        row.getString("subject"),
                        row.getString("paragraphs"),
                        row.getString("link").replaceFirst("^https?://[^/]+", "")))
                .list();
    }

    /// The page the visitor is on.
    public Document page() {
        return page;
    }

    public int status() {
        return answer.statusCode();
    }

    /// Path and query of the page the visitor is on.
    public String path() {
        var uri = answer.uri();
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    public String heading() {
        return page.select("h1").text();
    }

    public byte[] bytes() {
        return answer.body();
    }

    /// One request with this visitor's cookies, redirects not followed; for the API and for what no page offers.
    public HttpResponse<byte[]> raw(HttpRequest.Builder request) {
        return send(request.build());
    }

    /// The visitor's cookies, as a browser sends them.
    public String cookies() {
        return String.join(
                "; ",
                jar.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .toList());
    }

    public URI address(String path) {
        return root.resolve(path);
    }

    private Document follow(HttpRequest request) {
        answer = send(request);
        for (var hops = 0; answer.statusCode() / 100 == 3 && hops < 10; hops++) {
            var target =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            if (!target.getAuthority().equals(root.getAuthority())) {
                throw new AssertionError("Led away to " + target);
            }
            answer = send(HttpRequest.newBuilder(target)
                    .header("Accept", "text/html,*/*;q=0.8")
                    .build());
        }
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        page = Jsoup.parse(text, answer.uri().toString());
        return page;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private FormElement form(String selector) {
        var found = page.select(selector).first();
        if (found instanceof FormElement form) {
            return form;
        }
        throw new AssertionError("No form " + selector + " on " + path() + ": " + page.select("h1, form"));
    }

    private URI action(Element form) {
        var action = form.attr("action");
        return action.isEmpty() ? answer.uri() : answer.uri().resolve(action);
    }

    private static Map<String, List<String>> values(FormElement form, Map<String, List<String>> changed) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : form.formData()) {
            values.computeIfAbsent(pair.key(), _ -> new ArrayList<>()).add(pair.value());
        }
        values.putAll(changed);
        return values;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
