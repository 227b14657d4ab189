package io.chapar.camel;

import io.chapar.config.Settings;
import io.chapar.ledger.Ledger;
import org.apache.camel.CamelContext;
import org.apache.camel.model.RedeliveryPolicyDefinition;
import org.apache.camel.model.errorhandler.DefaultErrorHandlerDefinition;

/** The components as Chapar sets them, for a node and for the check of its routes. */
final class Components {
  private Components() {}

  static void bind(CamelContext context, Settings settings, Ledger ledger, Troubles troubles) {
    context.addComponent("ledger", new LedgerComponent(context, ledger, troubles));
    context.getRegistry().bind("one-line", new QuietExceptionHandler());
    context.getCamelContextExtension().setErrorHandlerFactory(quiet());
  }

  /** The consumers of the ledger say what failed; Camel need not say it again. */
  private static DefaultErrorHandlerDefinition quiet() {
    RedeliveryPolicyDefinition policy = new RedeliveryPolicyDefinition();
    policy.setLogExhausted("false");
    DefaultErrorHandlerDefinition handler = new DefaultErrorHandlerDefinition();
    handler.setRedeliveryPolicy(policy);
    return handler;
  }
}
