package io.depesche.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordIdTest {

    @Test
    void anArticleWithAnAddressIsKnownByItWhateverItsText() {
        assertThat(RecordId.ofArticle("https://bote.example/1", "bote.example", "alt"))
                .isEqualTo(RecordId.ofArticle("https://bote.example/1", "other.example", "neu"))
                .matches("[0-9a-f]{16}");
    }

    @Test
    void anArticleWithoutAddressIsKnownBySourceAndText() {
        String id = RecordId.ofArticle(null, "bote.example", "Text");
        assertThat(id)
                .isNotEqualTo(RecordId.ofArticle(null, "other.example", "Text"))
                .isNotEqualTo(RecordId.ofArticle(null, "bote.example", "Text."));
    }

    @Test
    void aBareTextHasTheFirstDigitsOfItsOwnHash() {
        assertThat(RecordId.sha256("Text")).startsWith(RecordId.ofArticle(null, null, "Text"));
    }

    @Test
    void theHashIsThatOfTheUtf8Bytes() {
        // echo -n 'Straße' | sha256sum
        assertThat(RecordId.sha256("Straße"))
                .isEqualTo("58a3778c18c41726cd53c2a4c77dcbed8512f962d7e616717abee95ca41d0029");
    }

    @Test
    void sameNameOfAnotherTypeIsAnotherEntity() {
        assertThat(RecordId.ofEntity("LOC", "Washington")).isNotEqualTo(RecordId.ofEntity("PER", "Washington"));
    }

    @Test
    void aRevisionHasTheIdInFront() {
        assertThat(RecordId.ofRevision("abc", 7)).isEqualTo("abc.r7");
    }
}
