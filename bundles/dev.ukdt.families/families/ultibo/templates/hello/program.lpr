program Hello;

{$mode objfpc}{$H+}

uses
  GlobalConst, GlobalTypes, Threads, Console, Framebuffer, Logging, Serial,
  { The units of the board. }
  @@units@@;

var
  Window: TWindowHandle;

begin
  Window := ConsoleWindowCreate(ConsoleDeviceGetDefault, CONSOLE_POSITION_FULL, True);
  ConsoleWindowWriteLn(Window, 'Hello from Ultibo');
  SERIAL_REGISTER_LOGGING := True;
  LoggingOutput('Hello from Ultibo');
  { The main thread must not end: other threads of the system go on. }
  ThreadHalt(0);
end.
