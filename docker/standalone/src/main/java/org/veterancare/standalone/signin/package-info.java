/**
 * A sign-in server with made-up staff, so that the sides' real check of tokens can be tried out. It knows neither cases nor
 * the log, and must never be part of a side's own jar: whoever reaches it may be anyone.
 */
package org.veterancare.standalone.signin;
