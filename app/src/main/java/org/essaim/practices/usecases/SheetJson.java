package org.essaim.practices.usecases;

import org.essaim.kernel.LocalizedText;
import org.essaim.practices.Sheet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// What a sheet says, as it is kept.
final class SheetJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(LocalizedText.class, new Writing())
                    .addDeserializer(LocalizedText.class, new Reading()))
            .build();

    private SheetJson() {}

    static String write(Sheet.Content content) {
        return JSON.writeValueAsString(content);
    }

    static Sheet.Content read(String json) {
        return JSON.readValue(json, Sheet.Content.class);
    }

    private static final class Writing extends ValueSerializer<LocalizedText> {
        @Override
        public void serialize(LocalizedText text, JsonGenerator json, SerializationContext context) {
            json.writeRawValue(text.toJson());
        }
    }

    private static final class Reading extends ValueDeserializer<LocalizedText> {
        @Override
        public LocalizedText deserialize(JsonParser json, DeserializationContext context) {
            return LocalizedText.fromJson(context.readTree(json).toString());
        }
    }
}
