package io.depesche.training.names;

import io.depesche.nlp.domain.tag.crf.NameForms;
import io.depesche.nlp.domain.tag.crf.NameLexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Learns {@link NameForms} from lists of names and of common nouns by logistic regression; one thread, fixed order of chance. */
final class FormLearner {

    private static final int KINDS = NameForms.KINDS;
    private static final int PASSES = 5;

    /** Most of the places are villages of the whole world: a part of them is enough, or the model sees villages everywhere. */
    private static final int MOST_OF_A_KIND = 25_000;

    private record Item(int[] slots, int kind) {}

    byte[] learn(Map<Integer, List<String>> byList, List<String> common) {
        SplittableRandom chance = new SplittableRandom(7);
        List<List<String>> kinds =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(common));
        byList.forEach((list, names) -> {
            if ((list & NameLexicon.PLACE) != 0) {
                kinds.get(0).addAll(names);
            }
            if ((list & NameLexicon.FIRST_NAME) != 0) {
                kinds.get(1).addAll(names);
            }
            if ((list & NameLexicon.FAMILY_NAME) != 0) {
                kinds.get(2).addAll(names);
            }
        });
        List<Item> items = new ArrayList<>();
        for (int kind = 0; kind < KINDS; kind++) {
            List<String> words = kinds.get(kind);
            for (String word : words) {
                if (chance.nextInt(Math.max(1, words.size())) < MOST_OF_A_KIND) {
                    items.add(new Item(NameForms.slots(word), kind));
                }
            }
        }
        return bytes(weights(items, chance));
    }

    private static float[] weights(List<Item> items, SplittableRandom chance) {
        float[] weights = new float[NameForms.SLOTS * KINDS];
        double[] share = new double[KINDS];
        for (int pass = 0; pass < PASSES; pass++) {
            for (int n = 0; n < items.size(); n++) {
                Item item = items.get(chance.nextInt(items.size()));
                java.util.Arrays.fill(share, 0);
                for (int slot : item.slots()) {
                    for (int kind = 0; kind < KINDS; kind++) {
                        share[kind] += weights[slot * KINDS + kind];
                    }
                }
                double total = 0;
                for (int kind = 0; kind < KINDS; kind++) {
                    share[kind] = StrictMath.exp(share[kind]);
                    total += share[kind];
                }
                double rate = 0.1 / (1 + pass);
                for (int kind = 0; kind < KINDS; kind++) {
                    float change = (float) (rate * ((kind == item.kind() ? 1 : 0) - share[kind] / total));
                    for (int slot : item.slots()) {
                        weights[slot * KINDS + kind] += change;
                    }
                }
            }
        }
        return weights;
    }

    private static byte[] bytes(float[] weights) {
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < weights.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.rint(weights[i] / NameForms.STEP)));
        }
        return bytes;
    }
}
