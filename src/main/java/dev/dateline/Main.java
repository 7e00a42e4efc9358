// SPDX-License-Identifier: Apache-2.0
package dev.dateline;

import dev.dateline.settings.Secrets;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/// The commands. Exit status 0 done, 1 failed, 2 wrong usage or configuration with one line that
/// says what and where. Answers go to standard output, everything else to standard error.
@CommandLine.Command(
    name = "dateline",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Implementation.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Answers questions about a newsroom's coverage, each sentence with its receipt.")
public final class Main implements Callable<Integer> {
  /// Done; not covered is done too.
  public static final int DONE = 0;

  /// Failed.
  public static final int FAILED = 1;

  /// Wrong usage or configuration.
  public static final int WRONG = 2;

  private final Outside outside;

  private Main(Outside outside) {
    this.outside = outside;
  }

  /// Runs one command of this process.
  ///
  /// @param args the command and its options
  public static void main(String[] args) {
    Logging.bridge();
    System.exit(run(Outside.process(), args));
  }

  /// Runs one command.
  ///
  /// @param outside what it reads and writes
  /// @param args the command and its options
  /// @return the exit status
  public static int run(Outside outside, String... args) {
    CommandLine main = new CommandLine(new Main(outside));
    for (Object command :
        List.of(
            new ChatCommand(outside),
            new AskCommand(outside),
            new SearchCommand(outside),
            new RunCommand(outside),
            new IndexCommand(outside),
            new ArticleCommand(outside),
            new EvalCommand(outside),
            new CheckCommand(outside),
            new AdminCommand(outside),
            new RestoreCommand(outside))) {
      main.addSubcommand(command);
    }
    main.setOut(new PrintWriter(outside.out(), true, StandardCharsets.UTF_8));
    main.setErr(new PrintWriter(outside.err(), true, StandardCharsets.UTF_8));
    // A question may begin with @ and is no file of arguments.
    main.setExpandAtFiles(false);
    main.setParameterExceptionHandler(
        (wrong, ignored) -> {
          outside.say(Secrets.redacted(String.valueOf(wrong.getMessage())));
          return WRONG;
        });
    main.setExecutionExceptionHandler((failure, line, ignored) -> outside.failed(failure));
    return main.execute(args);
  }

  @Override
  public Integer call() {
    outside.say("a command is missing; dateline --help names them");
    return WRONG;
  }

  /// Says which version this is.
  static final class Implementation implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"dateline " + (version == null ? "from sources" : version)};
    }
  }
}
