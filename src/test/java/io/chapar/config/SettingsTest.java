package io.chapar.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What knobs come to. */
class SettingsTest {
  @TempDir private Path folder;

  private Settings settings(Map<String, String> knobs) {
    Map<String, String> all = new HashMap<>(Knobs.defaults());
    all.putAll(knobs);
    return Settings.read(new Home(folder), all::get);
  }

  @Test
  void mayAskForMoreRoomOnTheDiskThanAnyAnswerHas() {
    assertThat(settings(Map.of("alarms.disk-free", "50GB")).alarms().diskFree())
        .isEqualTo(50_000_000_000L);
  }

  /** As browsers write it into the header field Host (RFC 3986, 3.2.2). */
  @Test
  void letsThePageBeAskedUnderItsOwnAddressOfVersionSix() {
    AdminKnobs admin =
        settings(
                Map.of(
                    "admin.address", "2001:db8::5",
                    "admin.hosts", "2001:db8::6, [2001:db8::7], page.example",
                    "admin.token", "0123456789abcdef"))
            .admin();
    assertThat(admin.hosts())
        .containsExactlyInAnyOrder(
            "[2001:db8::5]", "[2001:db8::6]", "[2001:db8::7]", "page.example");
  }
}
