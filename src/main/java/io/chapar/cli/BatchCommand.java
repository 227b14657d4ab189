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
  int text() throws Exception {
    return answer(TextAnswer::new);
  }

  @Command(
      name = "feeds",
      mixinStandardHelpOptions = true,
      description =
          "{\"id\",\"xml_base64\",\"content_type\"?,\"url\"?} to"
              + " {\"id\",\"format\",\"encoding\",\"feed\",\"items\"}.",
      footer = {
        "",
        "Example:",
        "  echo {\\\"id\\\":1,\\\"xml_base64\\\":\\\"$(base64 -w0 feed.xml)\\\"} | chapar batch feeds"
      })
  int feeds() throws Exception {
    return answer(FeedsAnswer::new);
  }

  private int answer(Supplier<Batch.Answer> answers) throws Exception {
    new Batch(answers, threads).run(System.in, System.out);
    return 0;
  }
}
