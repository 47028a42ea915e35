using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Coverbook.Build.Previewing;
using Coverbook.Build.Reading;
using Coverbook.Cli.Printing;
using Coverbook.Cli.Serving;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook serve</c>.</summary>
internal static class ServeCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "serve";

    private const int HighestPort = 65_535;

    private static readonly SiteFolder Site = new();

    private static readonly Option<int> Port = new("--port", "-p")
    {
        Description = "The port to answer on; 0 takes any that is free (default: 4000).",
        HelpName = "PORT",
        DefaultValueFactory = _ => 4000,
        CustomParser = ReadPort,
    };

    private static readonly Option<string> Host = new("--host")
    {
        Description = "The address to answer at. The preview is for this machine alone; 0.0.0.0 opens it to others (default: 127.0.0.1).",
        HelpName = "HOST",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private static readonly Option<bool> Open = CommonOptions.Flag("--open", "Open the site in the browser.");

    private static readonly Option<bool> Poll = CommonOptions.Flag(
        "--poll", "Look at the files again and again: for folders whose changes the system does not tell, such as network shares.");

    private static readonly Option<BaseUrl?> Address = CommonOptions.Address();

    private static readonly Option<DateOnly?> Date = CommonOptions.Date();

    private static readonly Option<bool> Strict = CommonOptions.Strict();

    private static readonly Option<bool> NoRestore = Restoring.Option();

    private static readonly Option<Verbosity> Verbosity = CommonOptions.Verbosity();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var command = new Command(
            Name,
            "Show the site in the browser while it is edited. Pages are made when they are asked for, and nothing is written to the disk.\n\nExample: coverbook serve docs --open\nExit codes: 0 ended as asked, 2 the command line is wrong or the address cannot be had.")
        {
            Site.Argument,
            Site.Option,
            Port,
            Host,
            Open,
            Poll,
            Address,
            Date,
            Strict,
            NoRestore,
            Verbosity,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static int ReadPort(ArgumentResult argument)
    {
        var value = CommonOptions.Value(argument);
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= HighestPort
            ? port
            : CommonOptions.Refuse(
                argument,
                string.Create(
                    CultureInfo.InvariantCulture, $"--port does not take {Quote.Of(value)}. It takes a number from 0 to {HighestPort}."),
                0);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (Site.Find(parsed) is not { } site)
        {
            return ExitCode.Usage;
        }

        if (!parsed.GetValue(NoRestore))
        {
            // What cannot be had, the preview says of itself.
            await Restoring.TryAsync(site, parsed.GetValue(Verbosity), cancellation);
        }

        var printer = new PreviewPrinter(site, parsed.GetValue(Verbosity), TimeProvider.System);
        var host = parsed.GetValue(Host)!;
        if (await FindAddressAsync(host, cancellation) is not { } listening)
        {
            PreviewPrinter.Refuse($"{Quote.Of(host)} is no address of this machine. Name one with --host, such as 127.0.0.1.");
            return ExitCode.Usage;
        }

        var options = new ReadOptions(parsed.GetValue(Address), parsed.GetValue(Date), parsed.GetValue(Strict));
        using var preview = new LivePreview(site, options, TimeProvider.System, parsed.GetValue(Poll) ? "--poll asks for it" : null);
        preview.Failed += (_, failure) => printer.Failed(failure.Exception);
        var responder = new PreviewResponder(preview, new AllowedHosts(listening, host), cancellation);
        try
        {
            await using var server = await PreviewServer.StartAsync(listening, parsed.GetValue(Port), responder.AnswerAsync, cancellation);
            var start = Stopwatch.GetTimestamp();
            printer.Started(await preview.StartAsync(cancellation), Stopwatch.GetElapsedTime(start));
            responder.Tell();
            var address = $"http://{(host.Contains(':', StringComparison.Ordinal) ? $"[{host.Trim('[', ']')}]" : host)}:{server.Port}";
            printer.Serving(address, preview);
            preview.Site.Noticed += (_, _) =>
            {
                responder.Tell();
                printer.Noticed(preview.Site.State);
            };
            OpenBrowser(parsed.GetValue(Open), address);
            await preview.FollowAsync(
                (changes, state, elapsed) =>
                {
                    responder.Tell();
                    printer.Changed(changes, state, elapsed, preview.PollingBecause);
                },
                cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Ok;
        }
        catch (Exception exception) when (WhyNotListening(exception, parsed.GetValue(Port)) is { } reason)
        {
            PreviewPrinter.Refuse($"cannot answer at {Quote.Of(host)}, port {parsed.GetValue(Port)}: {reason}");
            return ExitCode.Usage;
        }

        return ExitCode.Ok;
    }

    /// <summary>Says that the preview ends, when it is asked to.</summary>
    public static void Farewell(ParseResult parsed) => PreviewPrinter.Ended(parsed.GetValue(Verbosity));

    private static async Task<IPAddress?> FindAddressAsync(string host, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(host))
        {
            return null;
        }

        if (IPAddress.TryParse(host.Trim('[', ']'), out var address))
        {
            return address;
        }

        try
        {
            return (await Dns.GetHostAddressesAsync(host, cancellation))
                .OrderBy(found => found.AddressFamily == AddressFamily.InterNetwork ? 0 : 1)
                .FirstOrDefault();
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private static string? WhyNotListening(Exception exception, int port) =>
        (exception as SocketException
            ?? exception.InnerException as SocketException
            ?? exception.InnerException?.InnerException as SocketException)?.SocketErrorCode switch
        {
            SocketError.AddressAlreadyInUse => $"another program uses the port. Choose another with --port, or any free one with --port 0.",
            SocketError.AccessDenied => $"the system keeps port {port} for others. Choose one above 1023 with --port.",
            SocketError.AddressNotAvailable => "it is no address of this machine. Name one with --host, such as 127.0.0.1.",
            _ => null,
        };

    private static void OpenBrowser(bool isWanted, string address)
    {
        if (!isWanted)
        {
            return;
        }

        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception exception) when (
            exception is System.ComponentModel.Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            PreviewPrinter.Refuse($"no browser could be opened. Open {address} in one.");
        }
    }
}
