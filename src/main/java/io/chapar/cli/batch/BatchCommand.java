package io.chapar.cli.batch;

import io.chapar.cli.option.HomeOption;
import io.chapar.config.SiteProfiles;
import io.chapar.split.PageSplitter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The steps without the routes, for measuring and for use in pipes. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Runs steps over NDJSON: a line in, a line out.",
      "A line that cannot be answered, as it is no JSON, is answered by {\"id\",\"error\"}; the exit"
          + " code is 0 all the same."
    },
    footer = {"", "Example:", "  chapar batch text --threads 2 < texts.ndjson"})
public final class BatchCommand {
  private static final int MOST_THREADS = 1000;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "lines worked on at once; above 1 the answers come in any order (default: 1)",
      scope = ScopeType.INHERIT)
  private int threads;

  @Command(
      name = "pages",
      mixinStandardHelpOptions = true,
      description =
          "{\"id\",\"url\",\"html_base64\",\"content_type\"?} to"
              + " {\"id\",\"title\",\"byline\",\"published\",\"body\",\"lang\"}, by the site profiles.",
      footer = {"", "Example:", "  chapar batch pages --threads 2 < pages.ndjson"})
  int pages(@Mixin HomeOption home) throws Exception {
    PageSplitter splitter = new PageSplitter(SiteProfiles.read(home.home()));
    return answer(() -> new PagesAnswer(splitter));
  }

  @Command(
      name = "feeds",
      mixinStandardHelpOptions = true,
      description =
          "{\"id\",\"url\",\"xml_base64\",\"content_type\"} to"
              + " {\"id\",\"format\",\"encoding\",\"feed\",\"items\"}.",
      footer = {"", "Example:", "  chapar batch feeds < feeds.ndjson"})
  int feeds() throws Exception {
    return answer(FeedsAnswer::new);
  }

  @Command(
      name = "text",
      mixinStandardHelpOptions = true,
      description = "{\"id\",\"text\",\"lang\"?} to {\"id\",\"lang\",\"script\",\"text\"}.",
      footer = {
        "",
        "Example:",
        "  echo '{\"id\":1,\"text\":\"سلام\"}' | chapar batch text --facts"
      })
  int text(
      @Option(
              names = "--facts",
              description = "also \"facts\"; paragraphs are parted by blank lines")
          boolean facts,
      @Option(
              names = "--key",
              description = "also \"key\": the same for texts that readers take for the same")
          boolean key)
      throws Exception {
    return answer(() -> new TextAnswer(facts, key));
  }

  private int answer(Supplier<Batch.Answer> answers) throws Exception {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--threads is from 1 to " + MOST_THREADS);
    }
    new Batch(answers, threads).run(System.in, new FileOutputStream(FileDescriptor.out));
    return 0;
  }
}
