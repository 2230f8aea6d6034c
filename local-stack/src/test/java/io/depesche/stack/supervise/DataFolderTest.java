package io.depesche.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private final Path folder;

    DataFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFullDiskIsOneLineThatSaysWhatToDo() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.prepare();

        assertThatThrownBy(() -> data.requireSpace(Long.MAX_VALUE))
                .isInstanceOf(StackProblem.class)
                .hasMessageContainingAll("MB free", "make room", "--data DIR");
    }

    @Test
    void aFolderThatCannotBeMadeIsOneLineThatSaysWhatToDo() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> new DataFolder(file.resolve("data")).prepare())
                .isInstanceOf(StackProblem.class)
                .hasMessageContainingAll("not writable", "--data DIR");
    }

    @Test
    void onlyOneHoldsTheLock() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.prepare();

        try (DataLock first = DataLock.take(data).orElseThrow()) {
            Optional<DataLock> second = DataLock.take(data);
            assertThat(first).isNotNull();
            assertThat(second).isEmpty();
        }
        try (DataLock third = DataLock.take(data).orElseThrow()) {
            assertThat(third).isNotNull();
        }
    }

    @Test
    void eachServiceGetsOnlyTheSecretsItNeeds() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.prepare();
        Secrets secrets = new Secrets(data);
        secrets.prepare();
        String token = Files.readString(secrets.ingestToken()).strip();
        String before = Files.readString(secrets.propertiesOf(StackPlan.INGEST));
        secrets.prepare();

        assertThat(token).hasSizeGreaterThan(40);
        assertThat(before)
                .contains("depesche.tokens.ingest=" + token)
                .isEqualTo(Files.readString(secrets.propertiesOf(StackPlan.INGEST)));
        assertThat(Files.readString(secrets.propertiesOf(StackPlan.STORE))).doesNotContain(token);
        String operator = Files.readString(secrets.operatorToken()).strip();
        assertThat(before).doesNotContain(operator);
        assertThat(Files.readString(secrets.propertiesOf(StackPlan.GATEWAY)))
                .contains("depesche.tokens.operator=" + operator)
                .doesNotContain(token, "datasource");
    }

    @Test
    void aLostPasswordIsOneLineAndNotAnEndlessWait() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.prepare();
        Files.createDirectory(data.postgres());

        assertThatThrownBy(() -> new Secrets(data).prepare())
                .isInstanceOf(StackProblem.class)
                .hasMessageContainingAll("postgres.password", "put it back");
    }
}
