package io.chapar.camel.check;

/** One thing that routes may get wrong. */
@FunctionalInterface
interface RouteRule {
  void judge(Routes routes, Faults faults);
}
