package io.chapar.admin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** An answer to a request, which gives itself to who asked. */
interface HttpAnswer {
  /**
   * @throws IOException when the client is gone
   */
  void to(HttpExchange http) throws IOException;
}
