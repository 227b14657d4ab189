package io.chapar.admin;

import com.sun.net.httpserver.HttpExchange;
import io.chapar.admin.Operations.Unknown;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.config.watchlist.WatchListEdit.StaleEdit;
import io.chapar.edits.Rollback.FilesChanged;
import io.chapar.ledger.Ledger;
import io.opentelemetry.api.trace.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the requests to the API: a bounded number at once, so that health is always answered. */
final class ApiHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ApiHandler.class);
  private static final int AT_ONCE = 20;

  /** Below it are records, which receivers fetch. */
  private static final String RECORDS = "/api/records/";

  private final RequestGuard gate;
  private final RequestGuard records;
  private final Operations operations;
  private final Supplier<Optional<Ledger>> ledger;
  private final Reads reads;
  private final Semaphore free = new Semaphore(AT_ONCE);

  /**
   * @param records of those who may fetch records, and nothing else
   * @param ledger empty while the node does not run yet
   * @param longest that anybody waits for what only reads
   */
  ApiHandler(
      RequestGuard gate,
      RequestGuard records,
      Operations operations,
      Supplier<Optional<Ledger>> ledger,
      Duration longest) {
    this.gate = gate;
    this.records = records;
    this.operations = operations;
    this.ledger = ledger;
    this.reads = new Reads(longest);
  }

  HttpAnswer answer(HttpExchange http) throws IOException {
    Optional<HttpReply> refused = refuse(http);
    if (refused.isPresent()) {
      return refused.get();
    }
    try {
      return find(http);
    } catch (RuntimeException e) {
      return problem(http, e);
    }
  }

  /** What is said of a failure. */
  static HttpReply problem(HttpExchange http, RuntimeException failure) {
    int status = status(failure);
    if (status == HttpReply.FAULT) {
      LOG.error("{} is not answered", http.getRequestURI().getPath(), failure);
      return HttpReply.problem(status, "this is a fault of Chapar; its log says more");
    }
    return HttpReply.problem(status, String.valueOf(failure.getMessage()));
  }

  private static int status(RuntimeException failure) {
    if (failure instanceof IllegalArgumentException) {
      return HttpReply.BAD;
    }
    if (failure instanceof Unknown) {
      return HttpReply.UNKNOWN;
    }
    if (failure instanceof FilesChanged || failure instanceof StaleEdit) {
      return HttpReply.CONFLICT;
    }
    if (failure instanceof PermanentFailure || failure instanceof InvalidConfiguration) {
      return HttpReply.UNREADABLE;
    }
    return failure instanceof TemporaryFailure ? HttpReply.LATER : HttpReply.FAULT;
  }

  /** A receiver asks under the name that it knows the node by. */
  private Optional<HttpReply> refuse(HttpExchange http) {
    boolean isReceiver =
        http.getRequestURI().getPath().startsWith(RECORDS) && records.isShown(http);
    return isReceiver ? Optional.empty() : gate.refuse(http);
  }

  private HttpAnswer find(HttpExchange http) throws IOException {
    String path = http.getRequestURI().getPath();
    Optional<Operations.Operation> operation = operations.find(http.getRequestMethod(), path);
    if (operation.isEmpty()) {
      String methods = String.join(", ", operations.methods(path));
      return methods.isEmpty()
          ? HttpReply.problem(HttpReply.UNKNOWN, "there is no such path")
          : notAllowed(http, methods);
    }
    Span.current()
        .updateName(operation.get().name())
        .setAttribute("http.route", operation.get().path());
    if (!free.tryAcquire()) {
      throw reads.areSilent() ? reads.silence() : new TemporaryFailure("too many requests at once");
    }
    if (!http.getRequestMethod().equals("POST")) {
      String query = http.getRequestURI().getRawQuery();
      return reads.answer(
          () -> run(operation.get(), Parameters.ofQuery(query, operation.get().longest()), path),
          free::release);
    }
    try {
      return post(http, operation.get());
    } finally {
      free.release();
    }
  }

  /** RFC 9110, 15.5.6. */
  private static HttpReply notAllowed(HttpExchange http, String methods) {
    http.getResponseHeaders().set("Allow", methods);
    return HttpReply.problem(HttpReply.NOT_ALLOWED, "it takes " + methods);
  }

  /** A form of another site cannot send this type without being asked first. */
  private HttpAnswer post(HttpExchange http, Operations.Operation operation) throws IOException {
    String type = http.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
      return HttpReply.problem(HttpReply.OTHER_TYPE, "the body must be application/json");
    }
    if (http.getRequestURI().getRawQuery() != null) {
      return HttpReply.problem(
          HttpReply.BAD, "a POST has no query; what it asks with is in its body");
    }
    int largest = operation.largest();
    byte[] body = http.getRequestBody().readNBytes(largest + 1);
    if (body.length > largest) {
      return HttpReply.problem(HttpReply.TOO_LARGE, "the body is over " + largest + " bytes");
    }
    Parameters given = Parameters.ofBody(body, operation.longest());
    HttpAnswer answer = run(operation, given, http.getRequestURI().getPath());
    LOG.info("by hand: {}", http.getRequestURI().getPath());
    return answer;
  }

  private HttpAnswer run(Operations.Operation operation, Parameters given, String path) {
    Parameters asked = operation.with(given, path);
    Optional<Ledger> open = ledger.get();
    if (open.isEmpty()) {
      throw new TemporaryFailure("the node has not started yet");
    }
    Object answer = operation.handler().answer(open.get(), asked);
    return answer instanceof HttpAnswer whole ? whole : HttpReply.json(HttpReply.OK, answer);
  }
}
