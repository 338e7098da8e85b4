program Blink;

{$mode objfpc}{$H+}

uses
  GlobalConst, GlobalTypes, Platform, Threads,
  { The units of the board. }
  @@units@@;

begin
  ActivityLEDEnable;
  while True do
  begin
    ActivityLEDOn;
    ThreadSleep(250);
    ActivityLEDOff;
    ThreadSleep(250);
  end;
end.
