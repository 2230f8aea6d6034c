package io.depesche.nlp.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLanguagesTest {

    private final SourceLanguages languages = new SourceLanguages();

    @Test
    void believesWhatTheArticleSays() {
        assertThat(languages.of("it-IT", "zeitung.example.fr", "").code()).isEqualTo("it");
    }

    @Test
    void readsTheEndOfTheHost() {
        assertThat(languages
                        .of(null, "www.giornale.example.it", "Das Wasser stieg.")
                        .code())
                .isEqualTo("it");
    }

    @Test
    void readsWordsThatWereLeftStanding() {
        assertThat(languages.of(null, null, "Der sindaco sprach am martedì.").code())
                .isEqualTo("it");
    }

    @Test
    void saysNothingWithoutClues() {
        assertThat(languages.of(null, "bote.example", "Das Wasser stieg.").code())
                .isNull();
        assertThat(languages.of(null, null, "Der sindaco sprach.").code()).isNull();
    }
}
