public final class Hello {
	public static void main(String[] arguments) {
		System.out.println("Hello from Java " + System.getProperty("java.version") + " on OSv");
	}
}
