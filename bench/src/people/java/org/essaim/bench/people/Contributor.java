package org.essaim.bench.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One person without an account who answers the demo's open call through its pages, and remembers only what the
/// platform has acknowledged: the text of the last save, and the receipt.
public final class Contributor {
    private static final String CALL = "/en/calls/employment-and-inclusion/answer";
    private static final int AWAY = 503;
    private static final Pattern FIELD = Pattern.compile("name=\"(_csrf|version|key|stage)\" value=\"([^\"]*)\"");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"(C-[^\"]+)\"");
    private static final Pattern TYPED = Pattern.compile("<textarea[^>]*>\\s?([^<]*)</textarea>");

    private final Web web;
    private final int number;
    private final Map<String, String> cookies = new TreeMap<>();
    private String path = "";
    private String token = "";
    private int version;
    private int read;
    private int patience;
    private String saved = "";
    private String sent = "";
    private @Nullable String receipt;

    public Contributor(Web web, int number) {
        this.web = web;
        this.number = number;
    }

    /// The same person at the same work after a kill, when the platform may have another address, and the last
    /// processes of the database that died may have answered that it is well: where she is told to come again, she
    /// does.
    public Contributor(Web web, Contributor before) {
        this(web, before.number);
        patience = 300;
        cookies.putAll(before.cookies);
        path = before.path;
        token = before.token;
        version = before.version;
        saved = before.saved;
        sent = before.sent;
        receipt = before.receipt;
    }

    public int number() {
        return number;
    }

    public boolean hasBegun() {
        return !path.isEmpty();
    }

    public @Nullable String receipt() {
        return receipt;
    }

    /// Begins and fills every page but the long text, as far as the platform lets her; whether all was taken.
    public boolean begin() throws InterruptedException {
        var first = get(CALL);
        token = field(first, "_csrf");
        var begun = post(CALL, Map.of());
        if (begun.status() != 303) {
            return false;
        }
        path = begun.location().replaceFirst("^https?://[^/]*", "");
        return save(
                        "organisation",
                        Map.of(
                                "organisation",
                                "Cooperative number " + number,
                                "country",
                                "ES",
                                "city",
                                "Bilbao",
                                "email",
                                "contributor-" + number + "@contributor.example"))
                && save(
                        "subject",
                        Map.of("title", "Practice number " + number, "theme", "public-policies", "language", "en"))
                && save("q-criterion", Map.of("criterion", "create-employment"));
    }

    private boolean save(String page, Map<String, String> typed) throws InterruptedException {
        var fields = new LinkedHashMap<>(typed);
        fields.put("version", field(get(path + "/pages/" + page), "version"));
        fields.put("do", "save");
        return post(path + "/pages/" + page, fields).status() == 303;
    }

    /// Opens the page of the long text, as one does before writing; answers the text that stands in it.
    public String open() throws InterruptedException {
        var page = get(path + "/pages/q-practice");
        var found = field(page, "version");
        if (!found.isEmpty()) {
            version = Integer.parseInt(found);
        }
        var typed = TYPED.matcher(page.text());
        return typed.find() ? typed.group(1).strip() : "";
    }

    /// What the page's script does every ten seconds.
    public Web.Answer autosave(String text) throws InterruptedException {
        sent = text;
        var answer = post(
                path + "/pages/q-practice",
                Map.of("practice", text, "version", String.valueOf(version), "autosave", "true"));
        var next = VERSION.matcher(answer.text());
        if (answer.status() == 200 && next.find()) {
            version = Integer.parseInt(next.group(1));
            saved = text;
        }
        return answer;
    }

    /// Whether what stands there now is what the platform acknowledged last, or the one thing sent after it, whole.
    public boolean isKept() throws InterruptedException {
        var now = open();
        return now.equals(saved) || now.equals(sent);
    }

    /// Whether the receipt, once given, is given again as it was; and whether any that is there, acknowledged or not, is
    /// whole: the platform vouches for its every byte.
    public boolean isReceiptKept() throws InterruptedException {
        var before = receipt;
        var now = readReceipt();
        if (now.isEmpty()) {
            return before == null;
        }
        return (before == null || before.isEmpty() || now.equals(before)) && isVouchedFor(now);
    }

    private boolean isVouchedFor(String content) throws InterruptedException {
        var number = NUMBER.matcher(content);
        return number.find()
                && get("/en/receipts?number=" + number.group(1) + "&hash=" + sha256(content))
                                .status()
                        == 200;
    }

    private static String sha256(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The fields of the button that hands in, each time the same for the same page.
    public Map<String, String> checked() throws InterruptedException {
        var page = get(path + "/check");
        var fields = new LinkedHashMap<String, String>();
        for (var name : List.of("stage", "key", "version")) {
            fields.put(name, field(page, name));
        }
        return fields;
    }

    public Web.Answer submit(Map<String, String> fields) throws InterruptedException {
        var answer = post(path + "/submit", fields);
        if (answer.status() == 303 && answer.location().contains("/receipts/")) {
            receipt = "";
        }
        return answer;
    }

    /// The receipt as the platform gives it out now, remembered at the first time; empty when there is none.
    public String readReceipt() throws InterruptedException {
        var answer = get(path + "/receipts/proposal/receipt.json");
        var text = answer.status() == 200 ? answer.text() : "";
        if (!text.isEmpty() && "".equals(receipt)) {
            receipt = text;
        }
        return text;
    }

    /// What the platform answered last when something was read.
    public int lastRead() {
        return read;
    }

    private Web.Answer get(String wanted) throws InterruptedException {
        var answer = remember(web.get(wanted, cookieLine(), client()));
        while (answer.status() == AWAY && patience > 0) {
            patience--;
            TimeUnit.MILLISECONDS.sleep(100);
            answer = remember(web.get(wanted, cookieLine(), client()));
        }
        read = answer.status();
        return answer;
    }

    private Web.Answer post(String wanted, Map<String, String> typed) throws InterruptedException {
        var fields = new LinkedHashMap<>(typed);
        fields.put("_csrf", token);
        return remember(web.post(wanted, cookieLine(), client(), fields));
    }

    private synchronized Web.Answer remember(Web.Answer answer) {
        for (var cookie : answer.cookies()) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        return answer;
    }

    private synchronized String cookieLine() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /// An address of her own, from the range for private networks.
    private String client() {
        return "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }

    private static String field(Web.Answer page, String name) {
        Matcher fields = FIELD.matcher(page.text());
        while (fields.find()) {
            if (fields.group(1).equals(name)) {
                return fields.group(2);
            }
        }
        return "";
    }
}
