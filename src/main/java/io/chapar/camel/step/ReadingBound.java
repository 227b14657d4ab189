package io.chapar.camel.step;

import io.chapar.article.Article;
import io.chapar.article.CpuBudget;
import io.chapar.article.FeedItem;
import io.chapar.article.FetchedFeed;
import io.chapar.article.FetchedPage;
import io.chapar.article.Origin;
import io.chapar.article.PermanentFailure;
import io.chapar.article.RawArticle;
import java.net.URI;
import java.time.Duration;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the processor time that the steps of one exchange take together, whichever threads run
 * them. Beyond it the exchange fails for good.
 */
public final class ReadingBound implements InterceptStrategy {
  private static final String BUDGET = "ChaparCpuBudget";

  private final Duration most;

  public ReadingBound(Duration most) {
    this.most = most;
  }

  @Override
  public Processor wrapProcessorInInterceptors(
      CamelContext context, NamedNode node, Processor target, Processor next) {
    return node instanceof BeanDefinition bean && bean.getRef() != null
        ? new Bounded(bean.getRef(), target)
        : target;
  }

  /** What was split off from an exchange carries its properties, but is an item of its own. */
  private record Owned(String exchange, CpuBudget budget) {}

  private CpuBudget budget(Exchange exchange) {
    Owned owned = exchange.getProperty(BUDGET, Owned.class);
    if (owned == null || !owned.exchange.equals(exchange.getExchangeId())) {
      owned = new Owned(exchange.getExchangeId(), new CpuBudget(most));
      exchange.setProperty(BUDGET, owned);
    }
    return owned.budget;
  }

  private final class Bounded extends DelegateAsyncProcessor {
    private final String step;

    Bounded(String step, Processor target) {
      super(target);
      this.step = step;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
      try (CpuBudget.Work work = budget(exchange).begin(where(exchange))) {
        return super.process(
            exchange,
            sync -> {
              PermanentFailure excess = work.excess();
              if (excess != null) {
                exchange.setException(excess);
              }
              callback.done(sync);
            });
      }
    }

    private String where(Exchange exchange) {
      URI address = address(exchange.getMessage().getBody());
      return address == null ? step : step + " of " + address;
    }
  }

  private static @Nullable URI address(@Nullable Object body) {
    if (body instanceof FetchedFeed feed) {
      return feed.address();
    }
    if (body instanceof FeedItem item) {
      return item.link();
    }
    Origin origin =
        body instanceof FetchedPage page
            ? page.origin()
            : body instanceof RawArticle raw
                ? raw.origin()
                : body instanceof Article article ? article.origin() : null;
    return origin == null ? null : origin.address();
  }
}
