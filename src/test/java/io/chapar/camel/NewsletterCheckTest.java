package io.chapar.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings of newsletters that a check refuses. */
class NewsletterCheckTest {
  private static final String SETTINGS = "config/application.properties";

  @TempDir private Path folder;

  private HomeCopy enabled() {
    return new HomeCopy(folder)
        .edit(SETTINGS, "newsletter.enabled = false", "newsletter.enabled = true");
  }

  private HomeCopy complete() {
    return enabled()
        .edit(SETTINGS, "newsletter.host = mail.example", "newsletter.host = imap.example.org")
        .edit(SETTINGS, "newsletter.user =", "newsletter.user = reader@example.org")
        .edit(SETTINGS, "newsletter.password =", "newsletter.password = {{secretfile:mail}}")
        .write("config/secrets/mail", "hush\n");
  }

  @Test
  void takesTheShippedRouteWhenTheMailboxIsNamed() {
    assertThat(complete().faults()).isEmpty();
  }

  @Test
  void saysWhatIsMissingInOneLineEach() {
    assertThat(enabled().faults())
        .hasSize(3)
        .anyMatch(line -> line.contains("newsletter.host is \"mail.example\"; write the host"))
        .anyMatch(line -> line.contains("newsletter.user is empty; write the user of the mailbox"))
        .anyMatch(
            line -> line.contains("newsletter.password is empty; put it into config/secrets"));
  }

  @Test
  void refusesAHostThatIsAnAddress() {
    assertThat(complete().edit(SETTINGS, "imap.example.org", "imap.example.org/?x=y").faults())
        .first()
        .asString()
        .endsWith("; write the host of the mail server alone");
  }

  @Test
  void refusesANameThatNoFeedCanHave() {
    assertThat(
            complete()
                .edit(SETTINGS, "newsletter.name = newsletter", "newsletter.name = a/b")
                .faults())
        .singleElement()
        .asString()
        .contains("newsletter.name");
  }
}
