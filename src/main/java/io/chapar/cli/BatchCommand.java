package io.chapar.cli;

import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The steps without the routes, for measuring and for use in pipes. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = "Runs steps over NDJSON: a line in, a line out.")
final class BatchCommand {

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "lines worked on at once; above 1 the answers come in any order (default: 1)",
      scope = picocli.CommandLine.ScopeType.INHERIT)
  private int threads;

  @Command(
      name = "text",
      mixinStandardHelpOptions = true,
      description = "{\"id\",\"text\",\"lang\"?} to {\"id\",\"lang\",\"script\",\"text\"}.",
      footer = {"", "Example:", "  echo '{\"id\":1,\"text\":\"سلام\"}' | chapar batch text"})
  int text(
      @Option(names = "--facts", description = "answer {\"id\",\"facts\"} instead") boolean facts)
      throws Exception {
    return answer(facts ? FactsAnswer::new : TextAnswer::new);
  }

  private int answer(Supplier<Batch.Answer> answers) throws Exception {
    new Batch(answers, threads).run(System.in, System.out);
    return 0;
  }
}
