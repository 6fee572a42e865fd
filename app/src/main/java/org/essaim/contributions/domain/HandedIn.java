package org.essaim.contributions.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads again what was handed in, from the content that its receipt vouches for: what has been typed since is no part
/// of it.
public final class HandedIn {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HandedIn() {}

    /// The number of the form that was answered; empty where it was not noted, or was erased.
    public static String form(Receipt receipt) {
        try {
            return JSON.readTree(receipt.content()).path("form").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    /// The dossier as this receipt has it; as it stands where the content was erased.
    public static Dossier of(Dossier dossier, Receipt receipt) {
        try {
            var content = JSON.readTree(receipt.content());
            if (!content.isObject()) {
                return dossier;
            }
            var basics = new HashMap<String, String>();
            Basics.EMPTY
                    .values()
                    .keySet()
                    .forEach(field -> basics.put(field, content.path(field).asString("")));
            var answers = new LinkedHashMap<String, String>();
            content.path("answers")
                    .properties()
                    .forEach(answer -> answers.put(answer.getKey(), text(answer.getValue())));
            var all = new HashMap<>(dossier.answers());
            all.put(receipt.stage(), answers);
            return dossier.saying(dossier.basics().with(basics), all, receipt);
        } catch (JacksonException e) {
            return dossier;
        }
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : CanonicalJson.write(plain(value));
    }

    private static Object plain(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(HandedIn::plain).toList();
        }
        if (value.isObject()) {
            Map<String, Object> object = new LinkedHashMap<>();
            value.properties().forEach(entry -> object.put(entry.getKey(), plain(entry.getValue())));
            return object;
        }
        return value.asString("");
    }
}
