package io.depesche.store.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.store.EnrichedArticles;
import org.junit.jupiter.api.Test;

class SearchKeysTest {

    @Test
    void anEntityIsFoundByNameByOwnIdAndByItsIdentity() {
        ArticleEnriched article =
                EnrichedArticles.article("k").entity("Änne Müller", "wd:Q42", 1).build();
        String own =
                java.util.Objects.requireNonNull(article.entities()).getFirst().entity();
        assertThat(SearchKeys.of(article.article(), article.entities()))
                .contains(SearchKeys.entity("ÄNNE MÜLLER"), SearchKeys.entity("wd:Q42"), SearchKeys.entity(own));
    }

    @Test
    void writtenWithACombiningMarkIsTheSameName() {
        assertThat(SearchKeys.entity("Mu\u0308ller")).isEqualTo(SearchKeys.entity("Müller"));
    }

    @Test
    void aRegionalLanguageIsFoundByItsLanguageToo() {
        ArticleEnriched article =
                EnrichedArticles.article("k").language("de-CH").build();
        assertThat(SearchKeys.of(article.article(), java.util.List.of())).contains("l:de-ch", "l:de");
    }

    @Test
    void kindsOfKeysNeverMeet() {
        assertThat(SearchKeys.entity("de")).isNotEqualTo(SearchKeys.language("de"));
        assertThat(SearchKeys.source("de")).isNotEqualTo(SearchKeys.language("de"));
    }
}
