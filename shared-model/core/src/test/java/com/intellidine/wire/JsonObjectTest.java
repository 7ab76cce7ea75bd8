package com.intellidine.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {
    @Test
    void readsEveryCharacterThatIsWritten() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String text = Character.isSurrogate(c) ? "\ud83c\udf5b" : "a" + c + "b";
            assertEquals(
                    text,
                    JsonObject.parse(JsonWriter.text(node -> node.put("text", text)))
                            .get("text"));
        }
    }

    @Test
    void readsEveryKindOfValueThatIsWritten() {
        String text = JsonWriter.text(node -> {
            node.put("whole", Long.MIN_VALUE);
            node.put("part", new BigDecimal("0.125"));
            node.put("yes", true);
            node.putObject("none", none -> {});
            node.putObject("some", some -> some.put("no", false).put("zero", 0));
            node.putList("rows", List.of(1, 2), (row, in) -> in.put("row", row));
            node.putStrings("texts", List.of("a", "b"));
            node.putStrings("nothing", List.of());
        });
        assertEquals(
                "{\"whole\":-9223372036854775808,\"part\":0.125,\"yes\":true,\"none\":{},"
                        + "\"some\":{\"no\":false,\"zero\":0},\"rows\":[{\"row\":1},{\"row\":2}],"
                        + "\"texts\":[\"a\",\"b\"],\"nothing\":[]}",
                text);
        JsonObject object = JsonObject.parse(text);
        assertEquals(Set.of("whole", "part", "yes", "none", "some", "rows", "texts", "nothing"), object.names());
        assertEquals(Long.MIN_VALUE, Json.number(object, "whole"));
        assertEquals(new BigDecimal("0.125"), object.get("part"));
        assertTrue(Json.bool(object, "yes"));
        assertTrue(Json.objectField(object, "none").names().isEmpty());
        assertFalse(Json.bool(Json.objectField(object, "some"), "no"));
        assertEquals(List.of(1, 2), Json.list(object, "rows", 2, row -> Json.integer(row, "row")));
        assertEquals(List.of("a", "b"), Json.strings(object, "texts", 2));
        assertEquals(List.of(), Json.strings(object, "nothing", 0));
    }

    @Test
    void takesNullForAbsent() {
        JsonObject object = JsonObject.parse("{\"none\":null}");
        assertFalse(object.has("none"));
        assertEquals(Set.of("none"), object.names());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":1}",
                "{\"a\":null,\"a\":1}",
                "{\"a\":1,\"a\":null}",
                "{\"b\":{\"a\":1,\"\\u0061\":2}}",
                "{\"b\":[[{\"a\":1,\"a\":2}]]}",
                "{} {}",
                "{}x",
                "[{}]",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":5.}",
                "{\"a\":'b'}",
                "{a:1}",
                "{\"a\":1,}",
                "{\"a\":[1,]}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":/**/1}",
                "\ufeff{}",
                "{\"a\":\"\ud83c\"}"
            })
    void refusesWhatIsNotOneSoundObject(String text) {
        assertThrows(Json.Malformed.class, () -> JsonObject.parse(text));
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertTrue(JsonObject.parse("{\"a\":" + "[".repeat(39) + "]".repeat(39) + "}")
                .has("a"));
        assertThrows(Json.Malformed.class, () -> JsonObject.parse("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}"));
    }
}
