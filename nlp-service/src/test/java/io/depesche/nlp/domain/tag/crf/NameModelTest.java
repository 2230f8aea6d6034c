package io.depesche.nlp.domain.tag.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NameModelTest {

    /** Ten megabytes are the limit for the jar. */
    private static final int LARGEST = 10_000_000;

    @Test
    void staysWithinItsSize() throws IOException {
        assertThat(bytes(NameModel.LEXICON).length + bytes(NameModel.WEIGHTS).length)
                .isLessThan(LARGEST);
    }

    @Test
    void saysThatAModelIsDamaged() throws IOException {
        byte[] weights = bytes(NameModel.WEIGHTS);
        byte[] lexicon = bytes(NameModel.LEXICON);

        assertThatThrownBy(() -> NameWeights.read(ByteBuffer.wrap(Arrays.copyOf(weights, weights.length / 2))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("name model cannot be read");
        assertThatThrownBy(() -> NameLexicon.read(ByteBuffer.wrap(Arrays.copyOf(lexicon, 100))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("name lexicon cannot be read");
        assertThatThrownBy(() -> NameWeights.read(ByteBuffer.wrap(lexicon))).hasMessageContaining("another version");
        assertThatThrownBy(() -> NameWeights.read(ByteBuffer.wrap(new byte[0])))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noticesASingleFlippedByte() throws IOException {
        byte[] weights = bytes(NameModel.WEIGHTS);
        weights[weights.length / 2] ^= 1;

        assertThatThrownBy(() -> NameWeights.read(ByteBuffer.wrap(weights))).hasMessageContaining("checksum");
    }

    @Test
    void findsEachKeyAtItsPlaceAndHardlyAnyOther() {
        SplittableRandom chance = new SplittableRandom(1);
        long[] keys = PackedTable.inOrder(chance.longs(50_000).toArray());
        ByteBuffer file = ByteBuffer.allocate(PackedTable.bytes(keys.length));
        PackedTable.write(file, keys);
        PackedTable table = PackedTable.read(file.flip());

        int misplaced = 0;
        for (int i = 0; i < keys.length; i++) {
            misplaced += table.find(keys[i]) == i ? 0 : 1;
        }
        assertThat(misplaced).isLessThan(20);
        assertThat(chance.longs(100_000).filter(key -> table.find(key) >= 0).count())
                .isLessThan(40);
    }

    @Test
    void letsNoTagFollowThatCannot() {
        assertThat(TagSet.canFollow(-1, TagSet.inside(0))).isFalse();
        assertThat(TagSet.canFollow(TagSet.begin(1), TagSet.end(1))).isTrue();
        assertThat(TagSet.canFollow(TagSet.begin(1), TagSet.end(2))).isFalse();
        assertThat(TagSet.canFollow(TagSet.begin(1), TagSet.OUTSIDE)).isFalse();
        assertThat(TagSet.canFollow(TagSet.begin(1), -1)).isFalse();
        assertThat(TagSet.canFollow(TagSet.single(11), TagSet.single(3))).isTrue();
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(NameModelTest.class.getResourceAsStream(resource))) {
            return in.readAllBytes();
        }
    }
}
