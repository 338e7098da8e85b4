#include <os>
#include <memory>
#include <net/http/server.hpp>
#include <net/interfaces>

static std::unique_ptr<http::Server> server;

int main()
{
	auto& inet = net::Interfaces::get(0);
	server = std::make_unique<http::Server>(inet.tcp());
	server->on_request([](http::Request_ptr, http::Response_writer_ptr out) {
		out->header().set_field(http::header::Content_Type, "text/plain");
		out->write("Hello from IncludeOS\n");
	});
	server->listen(80);
}
