/**
 * 抚恤优待: what a person is entitled to (domain 3.7-3.9, 5.6). The district accepts, forwards, confirms and records; it never
 * grades, suspends or cancels by itself, so those commands carry the municipal bureau's number.
 */
package org.veterancare.command.benefits;
