package io.depesche.contracts.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.WireJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"e3\"",
                "{\"words\":\"der Bürgermeister\",\"span\":[10,27]}",
                "{\"words\":\"der Bürgermeister\"}",
                "{\"quote\":\"c1\"}"
            })
    void isReadAndWrittenInEachOfItsForms(String json) {
        Party party = WireJson.read(json.getBytes(StandardCharsets.UTF_8), Party.class);
        assertThat(new String(WireJson.write(party), StandardCharsets.UTF_8)).isEqualTo(json);
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() {
        Party party = WireJson.read(
                "{\"words\":\"ein Sprecher\",\"later\":{\"a\":[1]}}".getBytes(StandardCharsets.UTF_8), Party.class);
        assertThat(party).isEqualTo(new Party.OfWords("ein Sprecher", null));
    }
}
