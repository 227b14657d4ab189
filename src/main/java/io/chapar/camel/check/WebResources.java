package io.chapar.camel.check;

import io.chapar.config.YamlFile.Part;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sheet, a schema, a template or a script that a route is made of is a file of the operator's.
 * Camel would load one from the web by a client of its own, while it only checks the route: past
 * the guard of addresses, and without a limit (Camel's manual, "Loading resources").
 */
final class WebResources implements RouteRule {
  private static final Pattern FROM_THE_WEB =
      Pattern.compile(
          "(resource:|(?:chunk|freemarker|jolt|jslt|json-validator|language:[\\w-]{1,40}:resource"
              + "|mustache|mvel|string-template|thymeleaf|validator|velocity|xquery|xslt"
              + "|xslt-saxon):(?://)?)\\s*(?:https?|ftp):.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Texts texts;

  /**
   * @param texts with the settings that an address may name
   */
  WebResources(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void judge(Routes routes, Faults faults) {
    for (Routes.Source source : routes.sources()) {
      Tree.texts(source.top()).forEach(text -> judge(source.file(), text, faults));
    }
  }

  private void judge(String file, Part part, Faults faults) {
    Matcher web = FROM_THE_WEB.matcher(texts.resolved(part.text().orElse("")).strip());
    if (web.matches()) {
      faults.add(
          file,
          part.line(),
          "is loaded from the web at each check and start; save it as a file, and write "
              + web.group(1).replace("//", "")
              + "file:/FOLDER/NAME");
    }
  }
}
