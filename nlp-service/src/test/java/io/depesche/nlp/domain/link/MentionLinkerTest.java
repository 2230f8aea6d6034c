package io.depesche.nlp.domain.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.link.MentionLinker.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionLinkerTest {

    private static final MentionLinker LINKER = new MentionLinker(KnowledgeBase.shipped());

    /** Each stands for a way in which old print differs; none is out of a corpus. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Coblenz, wd:Q3104", // c for k
        "Cöln, wd:Q365", //
        "Schwe¬ den, wd:Q34", // a word broken at the line's end
        "Por« tugal, wd:Q45", // and the stroke misread
        "D r e s d e n, wd:Q1731", // letters set apart
        "Stadt Bremen, wd:Q24879", // a word for what it is
        "Stabt Bremen, wd:Q24879", // misread
        "Kantone Zürich, wd:Q11943", // a division, not its town
        "Portug., wd:Q45", // cut off
        "fernen Sibirien, wd:Q5428", // an adjective in front
        "brasilianischen Republik, wd:Q155", // by the adjective
        "Hamburger, wd:Q1055", // by the word for its people
        "Ostseeflotte, wd:Q545", // the first part of a compound
        "Spanicn, wd:Q29", // misread letters that look alike
        "Norwcgcn, wd:Q20",
        "schwarzes Meer, wd:Q166", // a small letter
        "Christiania, wd:Q585", // a name of its time
        "Amsterdamm, wd:Q727"
    })
    void readsPlacesOfOldPrint(String words, String same) {
        KnownEntity linked = link(1865, words);

        assertThat(linked).as(words).extracting(KnownEntity::same).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"Bernsdorfstraße", "Gemeinde Hinterwalden", "Hof des Müllers", "nördlichen Sibirien", "A", "¬", "Hn."})
    void ratherSaysNobody(String words) {
        assertThat(link(1865, words)).as(words).isNull();
    }

    @Test
    void leavesNamesOfTodayAsTheyAre() {
        assertThat(link(2024, "Spanicn")).isNull();
        assertThat(link(2024, "Spanien")).extracting(KnownEntity::same).isEqualTo("wd:Q29");
    }

    private static @Nullable KnownEntity link(int year, String words) {
        return LINKER.link(List.of(new Given(words, "LOC")), year).getFirst();
    }
}
