package io.depesche.training.names;

import io.depesche.nlp.domain.tag.crf.NameWeights;
import io.depesche.nlp.domain.tag.crf.TagSet;
import io.depesche.training.names.Examples.Example;
import java.io.PrintStream;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns the weights by stochastic gradient descent on the likelihood of the tags (Lafferty et al. 2001), with a penalty on the square of
 * the weights, features left out by chance, and the mean of the weights over the last half of the passes.
 *
 * <p>One thread, fixed order of chance: the same examples give the same weights.
 */
final class CrfLearner {

    private static final int TAGS = TagSet.SIZE;
    private static final int SIDE = NameWeights.SIDE;

    /** How often a pass adds to the mean. */
    private static final int SAMPLES = 4;

    /** How it learns. */
    record Plan(int passes, double rate, double decay, double penalty, double dropout, double strangers, long seed) {}

    private final Examples examples;
    private final Plan plan;
    private final float[] weights;
    private final float[] mean;
    private final double[][] transitions;
    private final double[][] meanTransitions;
    private final int[][] before = new int[SIDE][];
    private final SplittableRandom chance;
    private double scale = 1;
    private int samples;
    private int[][] active = new int[64][];
    private int[] sizes = new int[64];
    private double[] node = new double[64 * TAGS];
    private double[] alpha = new double[64 * TAGS];
    private double[] beta = new double[64 * TAGS];

    CrfLearner(Examples examples, int domains, Plan plan) {
        this.examples = examples;
        this.plan = plan;
        this.weights = new float[examples.keys().length * TAGS];
        this.mean = new float[weights.length];
        this.transitions = new double[domains][SIDE * SIDE];
        this.meanTransitions = new double[domains][SIDE * SIDE];
        this.chance = new SplittableRandom(plan.seed());
        for (int tag = 0; tag < SIDE; tag++) {
            int to = tag == TAGS ? -1 : tag;
            before[tag] = java.util.stream.IntStream.range(0, SIDE)
                    .filter(from -> TagSet.canFollow(from == TAGS ? -1 : from, to))
                    .toArray();
        }
    }

    void learn(PrintStream log) {
        List<Example> all = examples.all();
        int[] order = java.util.stream.IntStream.range(0, all.size()).toArray();
        long steps = 0;
        for (int pass = 0; pass < plan.passes(); pass++) {
            shuffle(order);
            double loss = 0;
            for (int n = 0; n < order.length; n++) {
                double rate = plan.rate() / (1 + plan.decay() * steps / order.length);
                steps++;
                loss += learn(all.get(order[n]), rate, plan.penalty() / order.length);
                boolean sample = (n + 1) % Math.max(1, order.length / SAMPLES) == 0;
                if (sample && 2 * pass >= plan.passes()) {
                    addToMean();
                }
            }
            log.printf("pass %d: loss %.1f%n", pass + 1, loss);
        }
    }

    /** Mean weights, {@link TagSet#SIZE} for each feature. */
    float[] weights() {
        float[] result = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            result[i] = mean[i] / samples;
        }
        return result;
    }

    /** Mean transitions of a domain. */
    double[] transitions(int domain) {
        double[] result = new double[SIDE * SIDE];
        for (int i = 0; i < result.length; i++) {
            result[i] = meanTransitions[domain][i] / samples;
        }
        return result;
    }

    private void addToMean() {
        samples++;
        float factor = (float) scale;
        for (int i = 0; i < mean.length; i++) {
            mean[i] += weights[i] * factor;
        }
        for (int domain = 0; domain < transitions.length; domain++) {
            for (int i = 0; i < SIDE * SIDE; i++) {
                meanTransitions[domain][i] += transitions[domain][i];
            }
        }
    }

    private double learn(Example of, double rate, double penalty) {
        int size = of.words().length;
        reserve(size);
        scores(of, size);
        double[] moves = transitions[of.domain()];
        double[] factors = new double[SIDE * SIDE];
        for (int tag = 0; tag < SIDE; tag++) {
            for (int from : before[tag]) {
                factors[from * SIDE + tag] = StrictMath.exp(moves[from * SIDE + tag]);
            }
        }
        double loss = forwardBackward(of, size, factors, moves, rate);
        scale *= 1 - rate * penalty;
        float step = (float) (rate / scale);
        for (int i = 0; i < size; i++) {
            update(i, of.tags()[i], step);
        }
        if (scale < 1e-3) {
            rescale();
        }
        return loss;
    }

    private void scores(Example of, int size) {
        float[] sum = new float[TAGS];
        for (int i = 0; i < size; i++) {
            int n = examples.collect(of, i, chance.nextInt(1000) < 1000 * plan.strangers());
            int[] from = examples.features();
            if (active[i] == null || active[i].length < n) {
                active[i] = new int[n + 64];
            }
            int[] kept = active[i];
            int k = 0;
            java.util.Arrays.fill(sum, 0);
            long bits = 0;
            int left = 0;
            int limit = (int) Math.round(plan.dropout() * 256);
            for (int j = 0; j < n; j++) {
                if (left == 0) {
                    bits = chance.nextLong();
                    left = 8;
                }
                boolean drop = (bits & 0xFF) < limit;
                bits >>>= 8;
                left--;
                if (!drop) {
                    kept[k++] = from[j];
                    int at = from[j] * TAGS;
                    for (int tag = 0; tag < TAGS; tag++) {
                        sum[tag] += weights[at + tag];
                    }
                }
            }
            sizes[i] = k;
            for (int tag = 0; tag < TAGS; tag++) {
                node[i * TAGS + tag] = sum[tag] * scale;
            }
        }
    }

    /** Leaves in {@link #node} the probability of each tag; moves the transitions. Returns the loss. */
    private double forwardBackward(Example of, int size, double[] factors, double[] moves, double rate) {
        byte[] gold = of.tags();
        double loss = 0;
        int last = TAGS;
        for (int i = 0; i < size; i++) {
            loss -= node[i * TAGS + gold[i]] + moves[last * SIDE + gold[i]];
            last = gold[i];
        }
        loss -= moves[last * SIDE + TAGS];
        for (int i = 0; i < size; i++) {
            int row = i * TAGS;
            double most = node[row];
            for (int tag = 1; tag < TAGS; tag++) {
                most = Math.max(most, node[row + tag]);
            }
            loss += most;
            double sum = 0;
            for (int tag = 0; tag < TAGS; tag++) {
                node[row + tag] = StrictMath.exp(node[row + tag] - most);
                double in = 0;
                if (i == 0) {
                    in = factors[TAGS * SIDE + tag];
                } else {
                    for (int from : before[tag]) {
                        if (from < TAGS) {
                            in += alpha[row - TAGS + from] * factors[from * SIDE + tag];
                        }
                    }
                }
                alpha[row + tag] = in * node[row + tag];
                sum += alpha[row + tag];
            }
            loss += StrictMath.log(sum);
            for (int tag = 0; tag < TAGS; tag++) {
                alpha[row + tag] /= sum;
            }
        }
        int end = (size - 1) * TAGS;
        double total = 0;
        for (int tag = 0; tag < TAGS; tag++) {
            beta[end + tag] = factors[tag * SIDE + TAGS];
            total += alpha[end + tag] * beta[end + tag];
        }
        loss += StrictMath.log(total);
        for (int i = size - 2; i >= 0; i--) {
            int row = i * TAGS;
            java.util.Arrays.fill(beta, row, row + TAGS, 0);
            double sum = 0;
            for (int next = 0; next < TAGS; next++) {
                double behind = node[row + TAGS + next] * beta[row + TAGS + next];
                for (int from : before[next]) {
                    if (from < TAGS) {
                        beta[row + from] += factors[from * SIDE + next] * behind;
                    }
                }
            }
            for (int tag = 0; tag < TAGS; tag++) {
                sum += alpha[row + tag] * beta[row + tag];
            }
            moveTransitions(i, gold, factors, moves, rate, sum);
            for (int tag = 0; tag < TAGS; tag++) {
                beta[row + tag] /= sum;
            }
        }
        borders(size, gold, moves, rate, total, end);
        for (int i = 0; i < size; i++) {
            int row = i * TAGS;
            double sum = 0;
            for (int tag = 0; tag < TAGS; tag++) {
                node[row + tag] = alpha[row + tag] * beta[row + tag];
                sum += node[row + tag];
            }
            for (int tag = 0; tag < TAGS; tag++) {
                node[row + tag] /= sum;
            }
        }
        return loss;
    }

    private void moveTransitions(int i, byte[] gold, double[] factors, double[] moves, double rate, double sum) {
        int row = i * TAGS;
        for (int next = 0; next < TAGS; next++) {
            double behind = node[row + TAGS + next] * beta[row + TAGS + next] / sum;
            for (int from : before[next]) {
                if (from < TAGS) {
                    moves[from * SIDE + next] -= rate * alpha[row + from] * factors[from * SIDE + next] * behind;
                }
            }
        }
        moves[gold[i] * SIDE + gold[i + 1]] += rate;
    }

    private void borders(int size, byte[] gold, double[] moves, double rate, double total, int end) {
        double sum = 0;
        for (int tag = 0; tag < TAGS; tag++) {
            sum += alpha[tag] * beta[tag];
        }
        for (int tag = 0; tag < TAGS; tag++) {
            if (TagSet.canFollow(-1, tag)) {
                moves[TAGS * SIDE + tag] -= rate * alpha[tag] * beta[tag] / sum;
            }
            if (TagSet.canFollow(tag, -1)) {
                moves[tag * SIDE + TAGS] -= rate * alpha[end + tag] * beta[end + tag] / (size == 1 ? sum : total);
            }
        }
        moves[TAGS * SIDE + gold[0]] += rate;
        moves[gold[size - 1] * SIDE + TAGS] += rate;
    }

    private void update(int i, int gold, float step) {
        float[] change = new float[TAGS];
        boolean any = false;
        for (int tag = 0; tag < TAGS; tag++) {
            double error = (tag == gold ? 1 : 0) - node[i * TAGS + tag];
            change[tag] = (float) (step * error);
            any |= Math.abs(error) > 1e-3;
        }
        if (!any) {
            return;
        }
        int[] ids = active[i];
        for (int j = 0; j < sizes[i]; j++) {
            int at = ids[j] * TAGS;
            for (int tag = 0; tag < TAGS; tag++) {
                weights[at + tag] += change[tag];
            }
        }
    }

    private void rescale() {
        float factor = (float) scale;
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= factor;
        }
        scale = 1;
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = chance.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    private void reserve(int size) {
        if (active.length < size) {
            active = java.util.Arrays.copyOf(active, 2 * size);
            sizes = new int[2 * size];
            node = new double[2 * size * TAGS];
            alpha = new double[2 * size * TAGS];
            beta = new double[2 * size * TAGS];
        }
    }
}
