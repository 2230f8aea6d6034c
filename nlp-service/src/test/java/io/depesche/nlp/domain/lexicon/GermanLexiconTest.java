package io.depesche.nlp.domain.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.nlp.domain.lexicon.Reading.Case;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GermanLexiconTest {

    private final GermanLexicon lexicon = GermanLexicon.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Haus",
                "Schon",
                "spielte",
                "Kriegsindustrie",
                "Waffenstillstandsabkommen",
                "Ukraine",
                "Großbritanniens",
                "Hochwasserschutzprojekt",
                "EU-Kommission"
            })
    void knowsWordsCompoundsAndNames(String word) {
        assertThat(lexicon.isWord(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"isoliertUkraine", "Ayuntamiento", "sindaco", "xyzzy", "", "a+b", "_", "westlicheNato"})
    void knowsWhatIsNone(String word) {
        assertThat(lexicon.isWord(word)).isFalse();
    }

    @Test
    void readsCaseNumberAndGender() {
        assertThat(lexicon.readings("Krieges")).singleElement().satisfies(reading -> {
            assertThat(reading.wordClass()).isEqualTo(WordClass.NOUN);
            assertThat(reading.grammaticalCase()).isEqualTo(Case.GENITIVE);
            assertThat(reading.number()).isEqualTo(Number.SINGULAR);
            assertThat(reading.gender()).isEqualTo(Gender.MASCULINE);
            assertThat(reading.lemma()).isEqualTo("Krieg");
        });
    }

    @Test
    void readsCompoundsByTheirLastPart() {
        assertThat(lexicon.nounReadings("Kriegsindustrie"))
                .isNotEmpty()
                .allSatisfy(reading -> assertThat(reading.gender()).isEqualTo(Gender.FEMININE));
    }

    @Test
    void tellsVerbsNamesAndFunctionWords() {
        assertThat(lexicon.isFiniteVerb("spielte")).isTrue();
        assertThat(lexicon.isFiniteVerb("Haus")).isFalse();
        assertThat(lexicon.isName("Ukraine")).isTrue();
        assertThat(lexicon.isName("Haus")).isFalse();
        assertThat(lexicon.isFunctionWord("Im")).isTrue();
        assertThat(lexicon.isFunctionWord("Damm")).isFalse();
    }
}
