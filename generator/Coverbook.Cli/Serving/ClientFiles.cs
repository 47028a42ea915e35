namespace Coverbook.Cli.Serving;

/// <summary>The preview's own files for browsers, which travel inside the program.</summary>
internal static class ClientFiles
{
    /// <summary>A file's bytes; <c>null</c> when there is none of that name.</summary>
    public static byte[]? Find(string name)
    {
        using var stream = typeof(ClientFiles).Assembly.GetManifestResourceStream("client/" + name);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
