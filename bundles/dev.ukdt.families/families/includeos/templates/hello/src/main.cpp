#include <iostream>
#include <os>

int main()
{
	std::cout << "Hello from IncludeOS\n";
	os::shutdown();
}
