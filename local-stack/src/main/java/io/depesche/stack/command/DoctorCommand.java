package io.depesche.stack.command;

import io.depesche.stack.supervise.StackProblem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctor}: says what is missing or in the way. Exit code 1 when something that {@code up} needs is. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = DepescheCommand.Version.class,
        description = "Says what is missing or in the way on this machine.")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Ports to look at (default: ${DEFAULT-VALUE}).")
    private int portBase;

    @Override
    public Integer call() throws StackProblem {
        List<Finding> findings = new Examination(data.folder(), portBase).findings();
        for (Finding finding : findings) {
            System.out.printf("%-4s  %-16s %s%n", finding.grade().word(), finding.subject(), finding.text());
        }
        return findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.BAD) ? 1 : 0;
    }
}
