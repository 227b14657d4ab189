package io.chapar.camel.check;

/** One thing that routes may get wrong. */
interface RouteRule {
  void judge(Routes routes, Faults faults);
}
