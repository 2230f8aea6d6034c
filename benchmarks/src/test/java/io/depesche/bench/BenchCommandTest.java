package io.depesche.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchCommandTest {

    @Test
    void answersWrongUseWithTwo() {
        assertThat(BenchCommand.run("--no-such-option")).isEqualTo(2);
        assertThat(BenchCommand.run("nlp", "--forks", "many")).isEqualTo(2);
    }

    @Test
    void knowsItsSubcommands() {
        assertThat(BenchCommand.run("--help")).isZero();
        assertThat(BenchCommand.run("nlp", "--help")).isZero();
    }
}
