package io.depesche.stack.command;

import io.depesche.stack.supervise.DataFolder;
import io.depesche.stack.supervise.RunState;
import io.depesche.stack.supervise.StackProblem;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the data folder, and what follows from it. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that keeps everything (default: .depesche in the checkout).")
    private @Nullable Path folder;

    DataFolder folder() {
        return new DataFolder(folder == null ? Checkout.root().resolve(".depesche") : folder);
    }

    /** What runs in the folder, or the line that says that nothing does. */
    RunState running() throws StackProblem {
        DataFolder data = folder();
        Optional<RunState> state = RunState.read(data).filter(found -> Running.isAlive(found, data));
        return state.orElseThrow(() -> new StackProblem(
                "nothing is running with the data in " + data.root() + ": start it with ./depesche up"));
    }
}
