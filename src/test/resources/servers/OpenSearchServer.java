import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Settings;

/** OpenSearch of one node, until its input ends. Arguments: its folder, its port on 127.0.0.1. */
public final class OpenSearchServer {
  private OpenSearchServer() {}

  public static void main(String[] arguments) throws Exception {
    OpenSearchRunner runner = new OpenSearchRunner();
    runner
        .onBuild((number, settings) -> set(settings, arguments[1]))
        .build(
            OpenSearchRunner.newConfigs()
                .clusterName("chapar")
                .numOfNode(1)
                .basePath(arguments[0])
                .useLogger());
    while (System.in.read() >= 0) {}
    runner.close();
  }

  private static void set(Settings.Builder settings, String port) {
    settings.put("http.host", "127.0.0.1").put("http.port", port);
    settings.put("transport.host", "127.0.0.1").put("transport.port", "0");
    settings.put("discovery.type", "single-node").putList("discovery.seed_hosts", List.of());
    settings.remove("cluster.initial_cluster_manager_nodes");
  }
}
