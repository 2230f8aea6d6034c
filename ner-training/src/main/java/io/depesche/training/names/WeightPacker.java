package io.depesche.training.names;

import io.depesche.nlp.domain.tag.crf.NameWeights;
import io.depesche.nlp.domain.tag.crf.PackedTable;
import io.depesche.nlp.domain.tag.crf.TagSet;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Makes the file of the weights: the strongest features that fit, their weights in whole steps. */
final class WeightPacker {

    private static final int TAGS = TagSet.SIZE;

    /** One step; the strongest weights are some 2, a byte holds 127 steps. */
    static final double STEP = 0.015;

    /** Weights below are as good as none. */
    private static final double LEAST = 0.6 * STEP;

    private WeightPacker() {}

    /** How the file came out. */
    record Packed(byte[] bytes, int features, int weights, double threshold, double strongest) {}

    static Packed pack(long[] keys, float[] weights, double[][] transitions, double factor, int room) {
        float[] strengths = new float[keys.length];
        float strongest = 0;
        for (int f = 0; f < keys.length; f++) {
            for (int tag = 0; tag < TAGS; tag++) {
                strengths[f] = Math.max(strengths[f], Math.abs(weights[f * TAGS + tag]));
            }
            strongest = Math.max(strongest, strengths[f]);
        }
        float[] sorted = strengths.clone();
        Arrays.sort(sorted);
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (size(weights, strengths, sorted[middle], factor) <= room) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        float threshold = sorted[low];
        Map<Long, Integer> kept = new HashMap<>();
        for (int f = 0; f < keys.length; f++) {
            if (strengths[f] >= threshold && set(weights, f, factor) != 0) {
                kept.put(keys[f], f);
            }
        }
        long[] order = PackedTable.inOrder(
                kept.keySet().stream().mapToLong(Long::longValue).toArray());
        int[] sets = new int[order.length];
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        for (int i = 0; i < order.length; i++) {
            int f = kept.getOrDefault(order[i], 0);
            sets[i] = set(weights, f, factor);
            for (int tag = 0; tag < TAGS; tag++) {
                if ((sets[i] & 1 << tag) != 0) {
                    values.write(
                            (int) Math.max(-127, Math.min(127, Math.rint(weights[f * TAGS + tag] * factor / STEP))));
                }
            }
        }
        short[][] moves = new short[transitions.length][NameWeights.SIDE * NameWeights.SIDE];
        for (int d = 0; d < moves.length; d++) {
            for (int i = 0; i < moves[d].length; i++) {
                moves[d][i] = (short) Math.rint(transitions[d][i] / STEP);
            }
        }
        byte[] bytes = NameWeights.bytes(STEP, moves, order, sets, values.toByteArray());
        return new Packed(bytes, order.length, values.size(), threshold, strongest);
    }

    private static long size(float[] weights, float[] strengths, float threshold, double factor) {
        long size = 0;
        for (int f = 0; f < strengths.length; f++) {
            if (strengths[f] >= threshold) {
                size += 6 + Integer.bitCount(set(weights, f, factor));
            }
        }
        return size;
    }

    private static int set(float[] weights, int f, double factor) {
        int set = 0;
        for (int tag = 0; tag < TAGS; tag++) {
            set |= Math.abs(weights[f * TAGS + tag] * factor) >= LEAST ? 1 << tag : 0;
        }
        return set;
    }
}
