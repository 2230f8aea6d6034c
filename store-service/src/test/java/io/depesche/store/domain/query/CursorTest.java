package io.depesche.store.domain.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void comesBackAsItWent() {
        Cursor cursor = new Cursor(Instant.parse("2026-11-21T08:00:00.123456Z"), "795b5202c6589124");
        assertThat(Cursor.decode(cursor.encoded())).isEqualTo(cursor);
    }

    @Test
    void anIdMayHoldAColon() {
        Cursor cursor = new Cursor(Instant.EPOCH, "urn:x:1");
        assertThat(Cursor.decode(cursor.encoded())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "x",
                "1:",
                ":a",
                "1",
                "1:a b",
                "1:\0",
                "9223372036854775807:a",
                "99999999999999999999:a",
                "-9223372036854775808:a"
            })
    void anythingElseIsNone(String plain) {
        String encoded = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        assertThat(Cursor.decode(encoded)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "'; DROP TABLE articles; --", "MTox\n", "ä"})
    void whatIsNoBase64IsNone(String encoded) {
        assertThat(Cursor.decode(encoded)).isNull();
    }
}
