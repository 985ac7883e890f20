/**
 * Made-up cases, told through the same commands that caseworkers send, the same for the same seed. Every person, number and
 * story is invented; nothing in here may be taken from a real file, and nothing may write past the command bus.
 */
package org.veterancare.standalone.demo;
