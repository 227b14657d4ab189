package io.chapar.camel.edit;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The kamelets of the home folder that a context has loaded, as templates of routes. */
final class RunningKamelets {
  private final ModelCamelContext context;
  private final Map<String, String> texts;

  /**
   * @param texts that the context was started with, by name
   */
  RunningKamelets(ModelCamelContext context, Map<String, String> texts) {
    this.context = context;
    this.texts = new TreeMap<>(texts);
  }

  /**
   * Drops what is gone or has changed, and loads what is new or has changed.
   *
   * @throws Exception when one cannot be loaded; those before it are
   */
  void become(Map<String, String> next) throws Exception {
    Set<String> names = new TreeSet<>(texts.keySet());
    names.addAll(next.keySet());
    for (String name : names) {
      if (!Objects.equals(next.get(name), texts.get(name))) {
        drop(name);
        load(name, next);
      }
    }
  }

  private void drop(String name) throws Exception {
    texts.remove(name);
    context.removeRouteTemplateDefinitions(name);
  }

  private void load(String name, Map<String, String> next) throws Exception {
    String text = next.get(name);
    if (text != null) {
      PluginHelper.getRoutesLoader(context)
          .loadRoutes(ResourceHelper.fromString(name + ".kamelet.yaml", text));
      texts.put(name, text);
    }
  }
}
