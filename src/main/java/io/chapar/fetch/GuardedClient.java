package io.chapar.fetch;

import io.chapar.article.PermanentFailure;
import io.chapar.fetch.GuardedClient.Observer.Observation;
import io.chapar.fetch.body.ByteBudget;
import io.chapar.fetch.body.ContentCodings;
import io.chapar.fetch.guard.AddressGuard;
import io.chapar.fetch.guard.AddressGuard.RefusedAddress;
import io.chapar.fetch.message.FetchResponse;
import io.chapar.fetch.message.ResponseHeaders;
import io.chapar.web.WebHost;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * The client that all fetches share; safe for use by many threads. It sends nothing but the
 * request, its own name and what the fetcher asks for, keeps no cookies, and tries nothing twice.
 */
public final class GuardedClient implements Closeable {
  private final Duration patience;
  private final Duration shortest;
  private final HttpClients clients;
  private final CloseableHttpClient client;
  private final AddressGuard guard;
  private final BodyReader bodies;
  private final ExchangeFailure failures;
  private final Observer observer;
  private final HostClocks clocks = new HostClocks(Clock.systemUTC());
  private @Nullable CloseableHttpClient proxied;

  /** Sees each request, those of redirects too; called by the thread that sends it. */
  @FunctionalInterface
  public interface Observer {
    /** Ends when the answer is read, or there is none. */
    interface Observation extends AutoCloseable {
      void answered(int status);

      void failed(Exception failure);

      @Override
      void close();
    }

    Observation begin(String method, URI address);

    /** Sees none. */
    static Observer none() {
      return (method, address) ->
          new Observation() {
            @Override
            public void answered(int status) {}

            @Override
            public void failed(Exception failure) {}

            @Override
            public void close() {}
          };
    }
  }

  /** For one fetch at a time. */
  public GuardedClient(FetchSettings settings) {
    this(settings, new ByteBudget(Integer.MAX_VALUE));
  }

  public GuardedClient(FetchSettings settings, ByteBudget budget) {
    this(settings, budget, Observer.none());
  }

  public GuardedClient(FetchSettings settings, ByteBudget budget, Observer observer) {
    this(settings, HttpClients.keyless(settings), budget, observer);
  }

  GuardedClient(FetchSettings settings, HttpClients clients, ByteBudget budget, Observer observer) {
    this.observer = observer;
    this.patience = settings.totalTimeout();
    this.shortest =
        Collections.min(List.of(settings.connectTimeout(), settings.responseTimeout(), patience));
    this.clients = clients;
    this.client =
        clients
            .plain(HttpClientBuilder.create().setConnectionManager(clients.connections()))
            .build();
    this.guard = clients.guard();
    this.bodies = new BodyReader(settings, budget);
    this.failures = new ExchangeFailure(settings);
  }

  /** How long one fetch may take, redirects included. */
  public Duration patience() {
    return patience;
  }

  /** Follows redirects to their end; the deadline counts for all of them together. */
  public FetchResponse get(Request request) {
    return follow(request, HttpGet::new, FetchResponse::redirects);
  }

  /**
   * Sends a form, and reads no body. Follows those redirects alone that keep the method (RFC 9110,
   * 15.4.8 and 15.4.9).
   */
  FetchResponse post(URI address, Map<String, String> form) {
    return follow(
        new Request(address, Map.of(), head -> false),
        hop -> withForm(hop, form),
        FetchResponse::redirectsAsItIs);
  }

  private static HttpPost withForm(URI hop, Map<String, String> form) {
    HttpPost post = new HttpPost(hop);
    List<NameValuePair> fields = new ArrayList<>();
    form.forEach((name, value) -> fields.add(new BasicNameValuePair(name, value)));
    post.setEntity(new UrlEncodedFormEntity(fields, StandardCharsets.UTF_8));
    return post;
  }

  private FetchResponse follow(
      Request request,
      Function<URI, HttpUriRequestBase> method,
      Predicate<FetchResponse> redirects) {
    Hops hops = new Hops(request.address());
    try {
      FetchResponse answer = follow(hops, request, method, redirects);
      HostWatch.answered(Duration.ofNanos(hops.waited()));
      return answer;
    } catch (RuntimeException e) {
      HostWatch.unanswered(Duration.ofNanos(hops.waited()), shortest);
      throw e;
    }
  }

  private FetchResponse follow(
      Hops hops,
      Request request,
      Function<URI, HttpUriRequestBase> method,
      Predicate<FetchResponse> redirects) {
    try (Deadline deadline = clients.deadlines().start()) {
      FetchResponse answer = exchange(hops, request, method, deadline);
      while (redirects.test(answer)) {
        hops.follow(
            Objects.requireNonNull(answer.fields().first(HttpHeaders.LOCATION)),
            answer.redirectsForGood());
        answer = exchange(hops, request, method, deadline);
      }
      return answer;
    }
  }

  private FetchResponse exchange(
      Hops hops, Request request, Function<URI, HttpUriRequestBase> method, Deadline deadline) {
    URI address = hops.address();
    request.permit().accept(address);
    HttpUriRequestBase sent = method.apply(address);
    sent.setHeader(HttpHeaders.ACCEPT_ENCODING, ContentCodings.ACCEPTED);
    request.fields().forEach(sent::setHeader);
    request.source().fields(address).forEach(sent::setHeader);
    deadline.watch(sent);
    long start = System.nanoTime();
    try {
      return observed(sent, address, hops, request, deadline);
    } catch (IOException | RuntimeException e) {
      throw failures.explain(e, address, request.source().proxy(), deadline);
    } finally {
      hops.waited(System.nanoTime() - start);
      sent.cancel(); // ends a connection whose body was not read to the end; no other
    }
  }

  private FetchResponse observed(
      HttpUriRequestBase sent, URI address, Hops hops, Request request, Deadline deadline)
      throws IOException {
    try (Observation seen = observer.begin(sent.getMethod(), address)) {
      try {
        ClassicHttpResponse response = open(sent, request.source().proxy(), deadline);
        seen.answered(response.getCode());
        return read(response, hops, request);
      } catch (IOException | RuntimeException e) {
        seen.failed(e);
        throw e;
      }
    }
  }

  private ClassicHttpResponse open(HttpUriRequestBase sent, @Nullable URI proxy, Deadline deadline)
      throws IOException {
    HttpClientContext context = context(deadline);
    if (proxy == null) {
      return client.executeOpen(null, sent, context);
    }
    requireOpen(sent);
    ProxyRoutes.through(proxy, context);
    return proxied().executeOpen(null, sent, context);
  }

  /** The proxy looks names up, and judges what it finds; ports and written addresses we judge. */
  private void requireOpen(HttpUriRequestBase sent) throws RefusedAddress {
    HttpHost target = new HttpHost(sent.getScheme(), sent.getAuthority());
    Optional<String> refusal =
        guard.refusal(target.getHostName(), DefaultSchemePortResolver.INSTANCE.resolve(target));
    if (refusal.isPresent()) {
      throw new RefusedAddress(refusal.get(), true);
    }
  }

  private synchronized CloseableHttpClient proxied() {
    if (proxied == null) {
      proxied =
          clients
              .plain(
                  HttpClientBuilder.create()
                      .setConnectionManager(clients.proxyConnections())
                      .setRoutePlanner(new ProxyRoutes()))
              .build();
    }
    return proxied;
  }

  /** Of the hosts that have answered. */
  public HostClocks clocks() {
    return clocks;
  }

  private static HttpClientContext context(Deadline deadline) {
    HttpClientContext context = HttpClientContext.create();
    deadline.standIn(context);
    return context;
  }

  private FetchResponse read(ClassicHttpResponse response, Hops hops, Request request)
      throws IOException {
    FetchResponse head =
        new FetchResponse(
            hops.address(),
            hops.moved(),
            response.getCode(),
            ResponseHeaders.of(response),
            new byte[0]);
    clocks.heard(Objects.requireNonNull(WebHost.of(hops.address())).name(), head.fields());
    if (!head.isWhole()) {
      bodies.skip(response.getEntity());
      return head;
    }
    return request.wanted().test(head.fields()) ? head.with(body(response, request)) : head;
  }

  private byte[] body(ClassicHttpResponse response, Request request) throws IOException {
    return request.most().isPresent()
        ? bodies.beginning(response, request.most().getAsInt())
        : bodies.read(response);
  }

  @Override
  public synchronized void close() {
    try {
      if (proxied != null) {
        proxied.close();
      }
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      clients.close();
    }
  }

  /** Leads each request through its own proxy; a request that names none is not sent. */
  private static final class ProxyRoutes extends DefaultRoutePlanner {
    private static final String ATTRIBUTE = ProxyRoutes.class.getName();

    ProxyRoutes() {
      super(null); // the scheme's own port
    }

    /**
     * @param proxy http, with host and port
     */
    static void through(URI proxy, HttpContext context) {
      context.setAttribute(ATTRIBUTE, new HttpHost("http", proxy.getHost(), proxy.getPort()));
    }

    @Override
    protected HttpHost determineProxy(HttpHost target, HttpContext context)
        throws ProtocolException {
      if (context.getAttribute(ATTRIBUTE) instanceof HttpHost proxy) {
        return proxy;
      }
      throw new ProtocolException("no proxy is named");
    }
  }

  /** The addresses of one fetch, from redirect to redirect. */
  private static final class Hops {
    private static final int MOST_REDIRECTS = 5;

    private final Set<URI> seen = new HashSet<>();
    private URI address;
    private @Nullable URI moved;
    private boolean forGood = true;
    private long waited;

    Hops(URI start) {
      address = WebAddress.of(start);
      seen.add(address);
    }

    URI address() {
      return address;
    }

    /** Where the permanent redirects ended that came before any other; null when there was none. */
    @Nullable URI moved() {
      return moved;
    }

    /** Nanoseconds that the hosts let us wait, one after the other. */
    long waited() {
      return waited;
    }

    void waited(long nanos) {
      waited += nanos;
    }

    void follow(String location, boolean permanent) {
      URI next = WebAddress.resolve(address, location);
      if (!seen.add(next)) {
        throw new PermanentFailure("redirects run in a circle (" + next + "): " + address);
      }
      if (seen.size() > MOST_REDIRECTS + 1) {
        throw new PermanentFailure("more than " + MOST_REDIRECTS + " redirects: " + address);
      }
      address = next;
      forGood &= permanent;
      moved = forGood ? next : moved;
    }
  }
}
