program Web;

{$mode objfpc}{$H+}

uses
  GlobalConst, GlobalTypes, Platform, Threads, SysUtils, HTTP, Winsock2,
  { The units of the board. }
  @@units@@;

type
  TGreeting = class(THTTPDocument)
  protected
    function DoGet(AHost: THTTPHost; ARequest: THTTPServerRequest; AResponse: THTTPServerResponse): Boolean; override;
  end;

function TGreeting.DoGet(AHost: THTTPHost; ARequest: THTTPServerRequest; AResponse: THTTPServerResponse): Boolean;
begin
  AResponse.Version := HTTP_VERSION;
  AResponse.Status := HTTP_STATUS_OK;
  AResponse.Reason := HTTP_REASON_200;
  AResponse.ContentString := 'Hello from Ultibo';
  Result := True;
end;

var
  Listener: THTTPListener;
  Greeting: TGreeting;

begin
  Listener := THTTPListener.Create;
  Listener.BoundPort := 80;
  Greeting := TGreeting.Create;
  Greeting.Name := '/';
  Listener.RegisterDocument('', Greeting);
  Listener.Active := True;
  ThreadHalt(0);
end.
