package io.chapar.camel.check;

import io.chapar.config.ShippedSettings;
import io.chapar.config.YamlFile.Entry;
import io.chapar.config.YamlFile.Part;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that is fixed holds settings in {@code {{…}}}, and nothing of a message. In SQL {@code
 * :#${…}} is a parameter that is bound, and nothing else of a message may stand in it: it would be
 * SQL.
 */
final class StaticAddresses implements RouteRule {
  private static final Set<String> FIXED = Set.of("from", "to");
  private static final Set<String> SENDING = Set.of("from", "to", "toD", "wireTap");
  private static final Pattern SQL = Pattern.compile("sql(-stored)?:.*", Pattern.DOTALL);
  private static final Pattern BOUND = Pattern.compile(":#(in:)?\\$\\{[^}]{1,500}}");
  private static final Pattern ONE_BRACE = Pattern.compile("(?<![{$])\\{([a-z.-]{1,80})}(?!})");

  @Override
  public void judge(Routes routes, Faults faults) {
    for (Routes.Source source : routes.sources()) {
      for (Entry entry : Tree.fields(source.top())) {
        Part uri = entry.value().get("uri").orElse(entry.value());
        if (SENDING.contains(entry.key()) && isSql(uri)) {
          sql(source.file(), entry.key(), uri, faults);
        } else if (FIXED.contains(entry.key())) {
          judge(source.file(), entry.key(), uri, faults);
        }
      }
    }
  }

  private static boolean isSql(Part uri) {
    return uri.text().filter(text -> SQL.matcher(text.strip()).matches()).isPresent();
  }

  private static void sql(String file, String key, Part uri, Faults faults) {
    String text = uri.text().orElse("");
    boolean spliced = BOUND.matcher(text).replaceAll("").contains("${");
    if (spliced || key.equals("toD") && text.contains("${")) {
      faults.add(
          file,
          uri.line(),
          key + ": would put a message's text into the SQL; write to: and bind it, :#${…}");
    }
  }

  private static void judge(String file, String key, Part uri, Faults faults) {
    String address = uri.text().orElse("").replaceFirst("\\?.*", "");
    if (address.contains("${")) {
      String right = key.equals("to") ? "write toD:, or {{NAME}} for a setting" : "write {{NAME}}";
      faults.add(file, uri.line(), key + ": is fixed and knows no ${…}; " + right);
    }
    Matcher brace = ONE_BRACE.matcher(address);
    if (brace.find() && ShippedSettings.defaults().containsKey(brace.group(1))) {
      faults.add(
          file, uri.line(), brace.group() + " is text here; write {{" + brace.group(1) + "}}");
    }
  }
}
