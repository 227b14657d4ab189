package io.chapar.camel.check;

import io.chapar.config.Knobs;
import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address that is fixed holds knobs in {@code {{…}}}, and nothing of a message. */
final class StaticAddresses implements Rule {
  private static final Set<String> FIXED = Set.of("from", "to");
  private static final Pattern ONE_BRACE = Pattern.compile("(?<![{$])\\{([a-z.-]{1,80})}(?!})");

  @Override
  public void judge(Routes routes, Faults faults) {
    for (Routes.Source source : routes.sources()) {
      for (Entry entry : Tree.fields(source.top())) {
        if (FIXED.contains(entry.key())) {
          Part uri = entry.value().get("uri").orElse(entry.value());
          judge(source.file(), entry.key(), uri, faults);
        }
      }
    }
  }

  private static void judge(String file, String key, Part uri, Faults faults) {
    String address = uri.text().orElse("").replaceFirst("\\?.*", "");
    if (address.contains("${")) {
      String right = key.equals("to") ? "write toD:, or {{NAME}} for a knob" : "write {{NAME}}";
      faults.add(file, uri.line(), key + ": is fixed and knows no ${…}; " + right);
    }
    Matcher brace = ONE_BRACE.matcher(address);
    if (brace.find() && Knobs.defaults().containsKey(brace.group(1))) {
      faults.add(
          file, uri.line(), brace.group() + " is text here; write {{" + brace.group(1) + "}}");
    }
  }
}
