#include <os>
#include <net/interfaces>

int main()
{
	auto& inet = net::Interfaces::get(0);
	inet.on_config([](auto& inet) {
		printf("echoing on %s port 7\n", inet.ip_addr().to_string().c_str());
	});
	inet.tcp().listen(7, [](net::tcp::Connection_ptr connection) {
		connection->on_read(1024, [connection](auto buffer) {
			connection->write(buffer);
		});
	});
}
